package io.countersign.report.html;

import io.countersign.model.result.Counter;
import io.countersign.model.result.Decision;
import io.countersign.model.result.Header;
import io.countersign.model.result.Result;
import io.countersign.report.format.Numbers;
import io.countersign.report.format.Sentences;
import io.countersign.report.format.Tally;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** The first screen and the words around the page. */
record SummaryView(
        String word,
        Tone tone,
        String sentence,
        Face face,
        String workflows,
        String requirements,
        int tests,
        List<CountView> requirementCounts,
        List<CountView> testCounts,
        List<CountView> findingCounts,
        String createdAt,
        String commit,
        String execFile) {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    static SummaryView of(Result result) {
        Header header = result.header();
        return new SummaryView(
                Sentences.word(result),
                tone(result),
                result.release(),
                Face.of(
                        result.totals().testCoverage(),
                        result.totals().codeCoverage(),
                        result.totals().requirementsBasedCoverage(),
                        0),
                ratio(result.totals().workflows()),
                ratio(result.totals().requirements()),
                result.totals().testCount(),
                CountView.of(Tally.requirements(result), Word::of),
                CountView.of(Tally.tests(result), Word::of),
                CountView.of(Tally.findings(result), Word::of),
                header.createdAt().map(TIME::format).orElse("an unknown time"),
                Sentences.commit(header.commit()),
                Sentences.execFile(header.reconciliation()));
    }

    private static Tone tone(Result result) {
        if (result.decision().state() == Decision.State.NOTHING_MEASURED) {
            return Tone.BLANK;
        }
        return result.verified() ? Tone.GOOD : Tone.BAD;
    }

    private static String ratio(Counter counter) {
        return counter.isEmpty() ? Sentences.NOTHING_MEASURED : Numbers.ratio(counter) + " verified";
    }
}
