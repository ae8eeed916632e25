package io.countersign.junit;

import java.io.IOException;
import java.nio.file.Path;

/** The id of this process. */
final class ProcessId {

    /** Linux keeps a link here that leads to the folder of whoever looks, which has the id for a name. */
    private static final String SELF = "/proc/self";

    private ProcessId() {}

    /** As {@link ProcessHandle} says it, which would begin a pool of threads that nobody needs: in a JVM that just started, five milliseconds. */
    static long current() {
        try {
            return Long.parseLong(Path.of(SELF).toRealPath().getFileName().toString());
        } catch (IOException | RuntimeException e) {
            return ProcessHandle.current().pid();
        }
    }
}
