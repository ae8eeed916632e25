package io.countersign.report.html.data;

import io.countersign.model.Location;
import io.countersign.model.evidence.Attribution;
import io.countersign.model.evidence.Outcome;
import io.countersign.model.result.Result;
import io.countersign.model.result.TestResult;
import io.countersign.model.result.WhoRan.TestShare;
import io.countersign.report.format.ReportFolder;
import io.countersign.report.html.place.Anchors;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * {@code tests.js}, which lists the tests, {@code tests-N.js} with what only the page of one shows, and {@code anchors.js} with the names
 * by which a test is found from outside and after a new report. Inside of a report a link names a test by its number: thousands of hashes
 * in every file would be most of it, since nothing can pack them.
 */
final class TestFiles {

    /** Tests in one file of details. */
    private static final int CHUNK = 1000;

    private static final String TEST = "test:";

    private TestFiles() {}

    static void write(Result result, ReportFolder folder) throws IOException {
        List<TestResult> all = result.tests();
        try (Script script = new Script(folder, "tests")) {
            script.object(() -> list(all, script));
        }
        try (Script script = new Script(folder, "anchors")) {
            script.text(all.stream()
                    .map(test -> Anchors.test(test.id()).substring(TEST.length()))
                    .collect(Collectors.joining()));
        }
        Map<String, TestShare> late = result.whoRan().late();
        for (int from = 0; from < all.size(); from += CHUNK) {
            try (Script script = new Script(folder, "tests-" + from / CHUNK)) {
                details(all.subList(from, Math.min(all.size(), from + CHUNK)), late, script);
            }
        }
    }

    /** Column by column: numbers of one kind pack better than rows of several kinds. */
    private static void list(List<TestResult> all, Script script) {
        script.array("outcomes", Arrays.asList(Outcome.values()), word -> script.text(word.label()));
        script.array("attributions", Arrays.asList(Attribution.values()), word -> script.text(word.label()));
        script.name("chunk");
        script.number(CHUNK);
        Front names = new Front();
        script.array("names", all, test -> script.array(() -> names.write(test.name(), script)));
        script.array("outcome", all, test -> script.word(test.outcome()));
        script.array("millis", all, test -> script.number(millis(test.durationNanos())));
        script.array("executions", all, test -> script.number(test.executions()));
        script.array("assertions", all, test -> script.number(test.assertions().orElse(-1)));
        script.array("classes", all, test -> script.number(test.classes()));
        script.array("probes", all, test -> script.number(test.probes()));
        script.array("attribution", all, test -> script.word(test.attribution()));
    }

    /** As the pages say it: whole milliseconds, and -1 for some time below the first. */
    private static long millis(long nanos) {
        long millis = TimeUnit.NANOSECONDS.toMillis(nanos);
        return millis == 0 && nanos >= 1000 ? -1 : millis;
    }

    private static void details(List<TestResult> tests, Map<String, TestShare> late, Script script) {
        Front ids = new Front();
        Front files = new Front();
        script.array(
                tests,
                test -> script.array(() -> {
                    ids.write(test.id(), script);
                    files.write(test.location().map(Location::file).orElse(""), script);
                    script.number(test.location().map(Location::line).orElse(0));
                    Optional<TestShare> share = Optional.ofNullable(late.get(test.id()));
                    if (hasMore(test, share)) {
                        script.object(() -> more(test, share, script));
                    }
                }));
    }

    private static boolean hasMore(TestResult test, Optional<TestShare> late) {
        return test.failure().isPresent()
                || !test.reason().isEmpty()
                || test.enteredAfterLastAssertion().orElse(0) > 0
                || late.isPresent();
    }

    private static void more(TestResult test, Optional<TestShare> late, Script script) {
        test.failure().ifPresent(failure -> {
            script.name("failure");
            script.array(() -> {
                script.text(failure.type());
                script.text(failure.message());
            });
        });
        if (!test.reason().isEmpty()) {
            script.name("reason");
            script.text(test.reason());
        }
        script.name("unchecked");
        script.number(test.enteredAfterLastAssertion().orElse(0));
        late.ifPresent(share -> {
            script.name("late");
            script.array(() -> {
                script.number(share.classes());
                script.number(share.probes());
            });
        });
    }
}
