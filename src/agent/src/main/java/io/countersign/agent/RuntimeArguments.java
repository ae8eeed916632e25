package io.countersign.agent;

import java.lang.management.ManagementFactory;
import java.util.List;

/** What the JVM was started with, {@code JAVA_TOOL_OPTIONS} included. */
final class RuntimeArguments {

    /** Exported to the agent by {@link JavaLang}. */
    static final String PACKAGE = "jdk.internal.misc";

    private RuntimeArguments() {}

    static List<String> list() {
        try {
            // What the management beans ask, too, and a hundred classes of theirs less in the user's JVM.
            return List.of((String[]) Class.forName(PACKAGE + ".VM")
                    .getMethod("getRuntimeArguments")
                    .invoke(null));
        } catch (ReflectiveOperationException | RuntimeException e) {
            return ofTheManagementBeans();
        }
    }

    private static List<String> ofTheManagementBeans() {
        try {
            return ManagementFactory.getRuntimeMXBean().getInputArguments();
        } catch (LinkageError e) {
            // A JVM without the module java.management: its own command line, which lacks JAVA_TOOL_OPTIONS.
            return ProcessHandle.current().info().arguments().map(List::of).orElse(List.of());
        }
    }
}
