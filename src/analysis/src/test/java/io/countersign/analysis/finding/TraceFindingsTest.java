package io.countersign.analysis.finding;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.analysis.Shop;
import io.countersign.analysis.coverage.CodeBase;
import io.countersign.analysis.figures.Figures;
import io.countersign.analysis.verdict.Judge;
import io.countersign.model.Location;
import io.countersign.model.declared.Link;
import io.countersign.model.declared.Requirement;
import io.countersign.model.declared.Review;
import io.countersign.model.declared.Status;
import io.countersign.model.declared.Trace;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Findings about what other tools know of links and reviews. */
final class TraceFindingsTest {

    private static CodeBase code;

    private Shop shop;

    @BeforeAll
    static void compile(@TempDir Path folder) throws Exception {
        code = Shop.code(folder);
    }

    @BeforeEach
    void open() {
        shop = new Shop(code);
    }

    @Test
    void linksOfAnotherRevisionOrContentAreSuspect() {
        shop.declares(
                traced("REQ-1", Optional.of("now"), Optional.empty()),
                traced(
                        "DSN-1",
                        Optional.empty(),
                        Optional.empty(),
                        link("REQ-1", OptionalInt.of(1), Optional.empty(), 3),
                        link("REQ-1", OptionalInt.of(2), Optional.empty(), 4),
                        link("REQ-1", OptionalInt.empty(), Optional.of("before"), 5),
                        link("REQ-1", OptionalInt.empty(), Optional.of("now"), 6),
                        link("REQ-1", OptionalInt.empty(), Optional.empty(), 7),
                        link("REQ-9", OptionalInt.of(1), Optional.of("before"), 8)),
                traced(
                        "DSN-2",
                        Optional.empty(),
                        Optional.empty(),
                        link("DSN-1", OptionalInt.empty(), Optional.of("any"), 9)));

        assertThat(find("suspect-link"))
                .containsExactly(
                        "high DSN-1 at d.md:3: DSN-1 names revision 1 of REQ-1, which has revision 2.",
                        "high DSN-1 at d.md:5: DSN-1 was last compared with REQ-1 when that said something else.");
    }

    @Test
    void whatWasNotReviewedAsItIsIsUnreviewed() {
        shop.declares(
                traced("REQ-1", Optional.empty(), Optional.of(new Review("now", Optional.of("now")))),
                traced("REQ-2", Optional.empty(), Optional.of(new Review("now", Optional.of("before")))),
                traced("REQ-3", Optional.empty(), Optional.of(new Review("now", Optional.empty()))),
                traced("REQ-4", Optional.empty(), Optional.empty()));

        assertThat(find("unreviewed-requirement"))
                .containsExactly(
                        "high REQ-2 at d.md:1: REQ-2 was changed after it was reviewed.",
                        "high REQ-3 at d.md:1: REQ-3 was never reviewed.");
    }

    @Test
    void draftsHaveNeitherFinding() {
        Requirement draft = traced(
                "REQ-1",
                Optional.of("now"),
                Optional.of(new Review("now", Optional.empty())),
                link("REQ-1", OptionalInt.of(1), Optional.of("before"), 2));
        shop.declares(Shop.withStatus(draft, Status.DRAFT));

        assertThat(find("suspect-link")).isEmpty();
        assertThat(find("unreviewed-requirement")).isEmpty();
    }

    private List<String> find(String rule) {
        return FindingRules.find(Figures.of(Judge.judge(shop.facts()))).stream()
                .filter(one -> one.rule().equals(rule))
                .map(one -> one.severity().label() + " " + one.subject() + " at "
                        + one.location().map(Location::toString).orElse("-") + ": " + one.message())
                .toList();
    }

    private static Link link(String id, OptionalInt revision, Optional<String> fingerprint, int line) {
        return new Link("covers", id, revision, fingerprint, Location.ofLine("d.md", line));
    }

    /** A critical requirement of revision 2. */
    private static Requirement traced(String id, Optional<String> fingerprint, Optional<Review> review, Link... links) {
        Requirement plain = Shop.requirement(id);
        return new Requirement(
                plain.id(),
                plain.title(),
                plain.text(),
                plain.criticality(),
                plain.status(),
                plain.revision(),
                plain.parents(),
                plain.scope(),
                plain.owner(),
                new Trace(List.of(links), List.of(), fingerprint, review),
                List.of(),
                List.of(),
                Location.ofLine("d.md", 1));
    }
}
