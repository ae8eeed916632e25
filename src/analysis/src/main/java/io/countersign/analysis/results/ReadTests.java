package io.countersign.analysis.results;

import io.countersign.model.evidence.TestNode;
import java.time.Instant;
import java.util.List;

/**
 * The tests of one file.
 *
 * @param startedAt when the first of them started; {@link Instant#MIN} when the file does not say
 * @param byName whether the file names tests only by words that several of them may share, so that their ids are made of these
 */
record ReadTests(List<Reported> tests, Instant startedAt, boolean byName) {

    ReadTests {
        tests = List.copyOf(tests);
    }

    /** Of a file that tells nothing. */
    static ReadTests none() {
        return new ReadTests(List.of(), Instant.MIN, false);
    }

    /**
     * A test or container.
     *
     * @param home the class or whatever else the file names in its place
     * @param name as the file has it; empty for the class itself
     */
    record Reported(TestNode node, String home, String name) {}
}
