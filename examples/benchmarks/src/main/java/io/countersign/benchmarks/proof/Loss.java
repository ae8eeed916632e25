package io.countersign.benchmarks.proof;

/** Where a probe is that a dump at a test's end has, and the test's footprint has not. */
enum Loss {
    OWN_CONTAINER(
            "its container",
            "ran in a container of the test outside of its tests: `@BeforeAll`, an argument provider, a factory"),
    EARLIER_CONTAINER(
            "the container before it",
            "ran in a container of the test before, after that test's end: `@AfterAll`, closing"),
    BESIDE_STOCK(
            "only beside JaCoCo's agent",
            "is in the footprint, or a container's, as soon as JaCoCo's agent is in the same JVM: reflection finds the member `$jacocoData` that it adds to each class, or identity hash codes come out otherwise"),
    VARIES("varies", "is not in both dumps: the test does not do the same each time"),
    SOMETIMES("**sometimes**", "is in the footprint of another run, and in both dumps"),
    NOBODY("**nobody's**", "was taken for ambient code"),
    NEIGHBOUR("**another test**", "was credited to the test before or after it"),
    LOST("**lost**", "nobody has it");

    private final String title;
    private final String explanation;

    Loss(String title, String explanation) {
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
        return ordinal() <= VARIES.ordinal();
    }

    /**
     * Who has the probe instead.
     *
     * @param besideStock whether the test or its container has it only where JaCoCo's agent is in the same JVM
     * @param varies whether the dump of another run has it not
     * @param sometimes whether the footprint of another run has it
     * @param ownContainer whether it ran before the test's start only, and a container of the test has it
     * @param earlierContainer as well, for a container of the test before
     */
    record Holders(
            boolean besideStock,
            boolean varies,
            boolean sometimes,
            boolean ownContainer,
            boolean earlierContainer,
            boolean nobody,
            boolean neighbour) {}

    static Loss of(Holders holders) {
        if (holders.ownContainer()) {
            return OWN_CONTAINER;
        }
        if (holders.earlierContainer()) {
            return EARLIER_CONTAINER;
        }
        if (holders.besideStock()) {
            return BESIDE_STOCK;
        }
        if (holders.varies()) {
            return VARIES;
        }
        if (holders.sometimes()) {
            return SOMETIMES;
        }
        if (holders.nobody()) {
            return NOBODY;
        }
        return holders.neighbour() ? NEIGHBOUR : LOST;
    }
}
