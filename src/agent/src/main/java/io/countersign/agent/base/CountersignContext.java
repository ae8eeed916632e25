package io.countersign.agent.base;

/** Somebody who executes code: which methods were entered on his behalf. */
public final class CountersignContext {

    /** More methods than a test enters; the start-up of a large application may come near. */
    private static final int MAX_ENTRIES = 1 << 18;

    private static final int FIRST_CAPACITY = 1 << 10;

    private int[] entries = new int[FIRST_CAPACITY];
    private int count;
    private boolean complete = true;

    /**
     * Notes that a method was entered. The lock is held for a few instructions and nothing is called under it; and this is the
     * slow path, taken once for each method and test.
     */
    synchronized void entered(int method) {
        if (count < entries.length || grow()) {
            entries[count++] = method;
        } else {
            complete = false;
        }
    }

    private boolean grow() {
        if (count >= MAX_ENTRIES) {
            return false;
        }
        try {
            int[] larger = new int[entries.length * 4];
            System.arraycopy(entries, 0, larger, 0, count);
            entries = larger;
            return true;
        } catch (OutOfMemoryError e) {
            // The test meets its own memory limit itself, and not in here.
            return false;
        }
    }

    /** The methods entered since the last call, in order; as the last element 1 when these are all, else 0. */
    public synchronized int[] takeEntries() {
        int[] taken = new int[count + 1];
        System.arraycopy(entries, 0, taken, 0, count);
        taken[count] = complete ? 1 : 0;
        count = 0;
        complete = true;
        return taken;
    }
}
