package io.countersign.report.html;

import io.countersign.model.result.Counter;
import io.countersign.model.result.WhoRan;
import io.countersign.model.result.WhoRan.Bucket;
import io.countersign.model.result.WhoRan.ClassInNoTest;
import io.countersign.model.result.WhoRan.Share;
import io.countersign.model.result.WhoRan.TestShare;
import io.countersign.report.format.Numbers;
import io.countersign.report.format.Sentences;
import java.util.List;

/**
 * Who ran the code under review.
 *
 * @param sentence how much of it no test can have verified
 * @param matters whether the first screen should say so
 */
record WhoRanView(String sentence, boolean matters, List<ShareView> shares, Bounded<ClassView> classes) {

    private static final int CLASSES = 20;
    private static final int TESTS = 10;

    /**
     * One bucket.
     *
     * @param alone lines that ran in no other bucket
     * @param beside what the tests below it have to do with it; empty where there are none
     */
    record ShareView(String name, String what, Meter lines, Meter alone, String beside, Bounded<BesideView> tests) {

        static ShareView of(Share share, Directory directory) {
            return new ShareView(
                    WhoRanView.name(share.bucket()),
                    WhoRanView.what(share.bucket()),
                    Meter.of(share.lines()),
                    Meter.of(new Counter(share.linesAlone(), share.lines().total())),
                    share.tests().isEmpty()
                            ? ""
                            : share.bucket() == Bucket.LATE ? "came after:" : "while these were open:",
                    Bounded.of(share.tests(), TESTS, test -> BesideView.of(test, directory)));
        }
    }

    /** A test that something ran beside or after. */
    record BesideView(Link test, String size) {

        static BesideView of(TestShare share, Directory directory) {
            Link found = directory.test(share.test());
            return new BesideView(found.href().isEmpty() ? Link.none(share.testName()) : found, WhoRanView.size(share));
        }
    }

    /** A class with lines in no test. */
    record ClassView(Link type, Meter lines, String who) {

        static ClassView of(ClassInNoTest type, Directory directory) {
            return new ClassView(
                    directory.subject(type.name()),
                    Meter.of(type.lines()),
                    String.join(
                            ", ", type.buckets().stream().map(WhoRanView::name).toList()));
        }
    }

    static WhoRanView of(WhoRan whoRan, Directory directory) {
        return new WhoRanView(
                Sentences.inNoTest(whoRan),
                whoRan.matters(),
                whoRan.shares().stream()
                        .map(share -> ShareView.of(share, directory))
                        .toList(),
                Bounded.of(whoRan.classes(), CLASSES, type -> ClassView.of(type, directory)));
    }

    static String size(TestShare share) {
        return Numbers.counted(share.classes(), "class", "classes") + ", "
                + Numbers.counted(share.probes(), "probe", "probes");
    }

    private static String name(Bucket bucket) {
        return switch (bucket) {
            case TESTS -> "tests";
            case CONTAINERS -> "set-up and tear-down";
            case INITIALISERS -> "class initialisers";
            case AMBIENT -> "nobody";
            case LATE -> "late";
            case RECORDER -> "the recorder";
        };
    }

    private static String what(Bucket bucket) {
        return switch (bucket) {
            case TESTS -> "with the construction of their instances, and what is set up and torn down for each";
            case CONTAINERS -> "shared by the tests of a container, such as @BeforeAll and @AfterAll";
            case INITIALISERS -> "run once, for whoever comes first";
            case AMBIENT -> "ambient: no open test can be proved to own it";
            case LATE -> "ran for a test after its end, on a thread it left behind";
            case RECORDER -> "Countersign's own listener";
        };
    }
}
