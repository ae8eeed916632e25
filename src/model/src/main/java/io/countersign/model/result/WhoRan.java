package io.countersign.model.result;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Who ran the code under review. The buckets overlap: one line may have run in a test, in a set-up and for nobody.
 *
 * @param shares in the order of {@link Bucket}; none of a bucket that ran nothing
 * @param inNoTest lines that ran and that no test can be proved to have run, of all lines that ran: they are in the code coverage, and
 *     no claim can rest on them. Lines of class initialisers are among them, whoever came first
 * @param classes with such lines; most of them first
 * @param unknownFootprints how many tests ran of which it is not known what they ran; some of the lines in no test may be theirs
 */
public record WhoRan(List<Share> shares, Counter inNoTest, List<ClassInNoTest> classes, int unknownFootprints) {

    /** Nothing ran. */
    public static final WhoRan NONE = new WhoRan(List.of(), Counter.EMPTY, List.of(), 0);

    public WhoRan {
        shares = List.copyOf(shares);
        classes = List.copyOf(classes);
    }

    /** What ran for each test after its end, by {@link TestResult#id()}. */
    public Map<String, TestShare> late() {
        return shares.stream()
                .filter(share -> share.bucket() == Bucket.LATE)
                .flatMap(share -> share.tests().stream())
                .collect(Collectors.toUnmodifiableMap(TestShare::test, share -> share));
    }

    /** Whether more than class initialisers ran in no test. */
    public boolean matters() {
        return classes.stream()
                .anyMatch(type -> type.buckets().stream().anyMatch(bucket -> bucket != Bucket.INITIALISERS));
    }

    /** Whom what ran belongs to. */
    public enum Bucket {
        /** A test, the construction of its instance included. */
        TESTS,
        /** A container of tests, outside of its tests: set-up and tear-down that they share. */
        CONTAINERS,
        /** A class initialiser: it runs once, for whoever comes first. */
        INITIALISERS,
        /** Nobody: no open test can be proved to own it. */
        AMBIENT,
        /** A test that had ended, on a thread it left behind. */
        LATE,
        /** The recorder's own listener. */
        RECORDER;

        /** The word used in JSON and report. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What ran in one bucket.
     *
     * @param lines it ran, of all lines under review
     * @param linesAlone lines that nobody else ran
     * @param probesAlone probes that nobody else hit
     * @param tests of ambient code the tests that were open, of late code those it came after; most probes first
     */
    public record Share(
            Bucket bucket, Counter lines, int linesAlone, int probes, int probesAlone, List<TestShare> tests) {

        public Share {
            tests = List.copyOf(tests);
        }
    }

    /**
     * What ran beside a test or after it.
     *
     * @param test {@link TestResult#id()}
     * @param classes how many production classes
     * @param probes how many probes of them
     */
    public record TestShare(String test, String testName, int classes, int probes) {}

    /**
     * A class with lines that ran in no test.
     *
     * @param name binary name with dots
     * @param lines of them, of its lines that ran
     * @param buckets who ran them
     */
    public record ClassInNoTest(String name, Counter lines, List<Bucket> buckets) {

        public ClassInNoTest {
            buckets = List.copyOf(buckets);
        }
    }
}
