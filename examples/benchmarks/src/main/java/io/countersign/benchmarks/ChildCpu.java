package io.countersign.benchmarks;

import java.nio.file.Path;

/**
 * Counts the CPU time of child processes that ended: the kernel adds a process's time, and that of the children it waited for, to
 * its parent's {@code cutime} and {@code cstime} (proc(5)). So nothing is lost at the process's end, which polling would lose, and
 * PIT's second JVM is in it. Linux only.
 */
public final class ChildCpu {

    /** USER_HZ, which is 100 on every architecture the JDK runs on. */
    private static final double TICKS_PER_SECOND = 100;

    private static final int CUTIME = 13;
    private static final int CSTIME = 14;

    private final long start;

    private ChildCpu(long start) {
        this.start = start;
    }

    /** Counts from now on. */
    public static ChildCpu started() {
        return new ChildCpu(ticks());
    }

    /** Of children that ended since. */
    public double seconds() {
        return (ticks() - start) / TICKS_PER_SECOND;
    }

    private static long ticks() {
        String stat = Places.read(Path.of("/proc/self/stat"));
        // The second field is the program's name in parentheses, and may hold blanks.
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return Long.parseLong(fields[CUTIME]) + Long.parseLong(fields[CSTIME]);
    }
}
