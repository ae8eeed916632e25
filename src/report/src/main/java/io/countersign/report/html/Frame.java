package io.countersign.report.html;

import io.countersign.model.result.Result;
import io.countersign.report.format.Sentences;
import io.countersign.report.html.place.PageNames;
import java.util.List;
import java.util.Optional;

/**
 * What stands around the contents of every page.
 *
 * @param title of the page, before the release's word
 * @param csp the page's content security policy
 */
record Frame(String title, String csp, String version, SummaryView summary, List<Entry> entries) {

    /**
     * An entry of the navigation.
     *
     * @param count missing where there is nothing to count
     * @param current whether the page is the one it leads to, or below it
     */
    record Entry(String text, String href, Optional<Integer> count, boolean current) {}

    static Frame of(Result result, Selection shown, SummaryView summary, String csp) {
        return new Frame(
                Sentences.word(result),
                csp,
                result.header().toolVersion(),
                summary,
                List.of(
                        entry("Verdict", PageNames.INDEX),
                        entry(
                                "Workflows",
                                PageNames.piece(Selection.WORKFLOWS, 1),
                                shown.workflows().size()),
                        entry(
                                "Findings",
                                PageNames.piece(Selection.FINDINGS, 1),
                                result.findings().size()),
                        entry(
                                "Requirements",
                                PageNames.piece(Selection.REQUIREMENTS, 1),
                                shown.requirements().size()),
                        entry("Tests", PageNames.TESTS, result.tests().size()),
                        entry("Matrix", PageNames.MATRIX),
                        entry("Code", PageNames.piece(Selection.CODE, 1)),
                        entry("Evidence", PageNames.EVIDENCE)));
    }

    /** The same around another page. */
    Frame on(String page, String heading) {
        return new Frame(
                heading,
                csp,
                version,
                summary,
                entries.stream()
                        .map(entry -> new Entry(
                                entry.text(),
                                entry.href(),
                                entry.count(),
                                entry.href().equals(page)))
                        .toList());
    }

    private static Entry entry(String text, String href) {
        return new Entry(text, href, Optional.empty(), false);
    }

    private static Entry entry(String text, String href, int count) {
        return new Entry(text, href, Optional.of(count), false);
    }
}
