package io.countersign.benchmarks.proof;

/** Why footprints of one test differ between runs. */
enum Cause {
    FIRST_TOUCH(
            "done once in a JVM",
            "alone in a fresh JVM the test runs it the first time and never again: an initialiser or a cache, credited to who came first"),
    AFTER_FIRST_TOUCH(
            "the way around what was done",
            "alone in a fresh JVM the test runs it every time but the first: it found done what it had to do itself before"),
    BY_ITSELF(
            "changes by itself",
            "differs between executions of the test alone: random numbers, identity hash codes, time, garbage collection, threads"),
    HISTORY(
            "depends on the JVM's history",
            "differs between runs in which one test runs after the other, or between them and the test alone: static state that other tests changed, and identity hash codes of static objects"),
    LOST(
            "**lost**",
            "nobody has it in a run in which the test was not credited with it, although somebody has to run it first"),
    ONLY_WHERE_TESTS_OVERLAP(
            "**only where tests overlap**",
            "alone and one after the other the test always does the same, and here it does not");

    private final String title;
    private final String explanation;

    Cause(String title, String explanation) {
        this.title = title;
        this.explanation = explanation;
    }

    String title() {
        return title;
    }

    String explanation() {
        return explanation;
    }

    boolean isExplained() {
        return this != LOST && this != ONLY_WHERE_TESTS_OVERLAP;
    }

    /** Judges one trace of one test. Whatever can happen while nothing else runs in the JVM is no work of another test. */
    static Cause of(Sighting seen) {
        boolean first = seen.alone().get(0);
        boolean later = seen.alone().get(seen.alone().size() - 1);
        if (seen.alone().subList(1, seen.alone().size()).contains(!later)) {
            return BY_ITSELF;
        }
        if (first && !later) {
            return seen.everywhere() ? FIRST_TOUCH : LOST;
        }
        if (later && !first) {
            return AFTER_FIRST_TOUCH;
        }
        return seen.sequential().contains(!first) ? HISTORY : ONLY_WHERE_TESTS_OVERLAP;
    }
}
