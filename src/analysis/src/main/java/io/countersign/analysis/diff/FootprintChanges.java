package io.countersign.analysis.diff;

import io.countersign.analysis.diff.ReadReport.ReadTest;
import io.countersign.analysis.diff.TestMatches.Match;
import io.countersign.model.diff.Change;
import io.countersign.model.diff.ChangeKind;
import io.countersign.model.diff.Trend;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** Tests that run less or more production code than before, where both footprints are exact. */
final class FootprintChanges implements ChangeRule {

    private static final Comparator<ReadTest> SIZE =
            Comparator.comparingInt(ReadTest::probes).thenComparingInt(ReadTest::classes);

    @Override
    public Stream<Change> changes(ComparedReports reports) {
        return reports.tests().all().stream()
                .filter(match -> match.base().exact() && match.head().exact())
                .filter(match -> SIZE.compare(match.base(), match.head()) != 0)
                .map(FootprintChanges::change);
    }

    private static Change change(Match match) {
        boolean smaller = SIZE.compare(match.head(), match.base()) < 0;
        return new Change(
                smaller ? ChangeKind.SMALLER_FOOTPRINT : ChangeKind.LARGER_FOOTPRINT,
                Trend.NEITHER,
                false,
                match.head().name(),
                Optional.empty(),
                size(match.base()),
                size(match.head()),
                Words.claims(match.head()));
    }

    private static String size(ReadTest test) {
        return Words.counted(test.probes(), "probe", "probes") + " in "
                + Words.counted(test.classes(), "class", "classes");
    }
}
