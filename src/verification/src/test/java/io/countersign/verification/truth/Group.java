package io.countersign.verification.truth;

import java.util.ArrayList;
import java.util.List;

/** Tests of one class or feature: the statements of their bodies and of what runs around them, whatever the engine is. */
final class Group {

    /** For what is not the body of a test. */
    private static final List<Way> AROUND =
            List.of(Way.DIRECT, Way.SHARED_POOL, Way.NEW_THREAD, Way.FORK_JOIN_SUBMIT, Way.LAZY_POOL);

    private static final int TICKING = 10;
    private static final int INITIALISING = 4;

    private final Suite suite;
    private final Block block;
    private final List<String> tests = new ArrayList<>();

    Group(Suite suite, int size) {
        this.suite = suite;
        this.block = suite.block();
        for (int slot = 0; slot < size; slot++) {
            tests.add(suite.nextTest());
        }
    }

    int number() {
        return block.number();
    }

    List<String> tests() {
        return tests;
    }

    /** An expression for what the tests leave behind. */
    String leftovers() {
        return block.leftovers();
    }

    /** The number in the name of the first test. */
    String first() {
        return tests.get(0).substring(1);
    }

    /** A statement that belongs to one test or container; the way changes with {@code turn}. */
    String own(String owner, int turn) {
        return suite.own(block, owner, around(turn));
    }

    /** A statement in the scope of a variable {@code slot}, with another method for each test. */
    String perTest(int turn) {
        int first = block.next();
        tests.forEach(test -> suite.own(block, test, Way.DIRECT));
        return around(turn).call(block.leftovers(), List.of(block.part(first + " + slot")));
    }

    /** What the body of a test does. */
    String body(int slot) {
        String test = tests.get(slot);
        String initialiser = slot % INITIALISING == 0 ? suite.initialiser(block, test, around(slot)) : "";
        return suite.body(block, test, suite.way(block, slot)) + " " + initialiser;
    }

    /** What runs before all tests of the class; in some classes on a thread that goes on until their end. */
    String beforeAll(String container) {
        String once = own(container, number()) + " " + suite.own(block, container, Way.DIRECT);
        return suite.hasBackground() && number() % TICKING == 1 ? once + " " + suite.always(block, container) : once;
    }

    /** What runs after all tests of the class. Threads the tests left behind are gone after it. */
    String afterAll(String container) {
        return block.leftovers() + ".end(); " + own(container, number() + 1);
    }

    private Way around(int turn) {
        return AROUND.get((number() + turn) % AROUND.size());
    }
}
