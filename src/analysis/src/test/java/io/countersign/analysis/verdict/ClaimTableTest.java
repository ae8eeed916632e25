package io.countersign.analysis.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.analysis.MarkdownTable;
import io.countersign.analysis.Shop;
import io.countersign.analysis.Tested;
import io.countersign.analysis.coverage.CodeBase;
import io.countersign.analysis.join.Claim;
import io.countersign.analysis.provenance.Unrecorded;
import io.countersign.analysis.review.Sides;
import io.countersign.analysis.review.SinceReview;
import io.countersign.model.Location;
import io.countersign.model.declared.ClaimReview;
import io.countersign.model.evidence.Attribution;
import io.countersign.model.evidence.ClassKey;
import io.countersign.model.evidence.EnteredMethod;
import io.countersign.model.evidence.Entries;
import io.countersign.model.evidence.Footprint;
import io.countersign.model.evidence.Outcome;
import io.countersign.model.result.ClaimStrength;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Walks every combination of the columns of the table in {@code docs/verdicts.md}. */
final class ClaimTableTest {

    private static final int REVISION = 2;
    private static final EnteredMethod TEST_METHOD = new EnteredMethod(new ClassKey(7, "com/shop/FraudTest", 4), 1);

    private static final Unrecorded ALL = Shop.unrecorded();
    private static final Unrecorded NOT_ALL = Shop.unrecorded("com/shop/Fraud");

    private static final ClaimReview REVIEW = new ClaimReview(
            "REQ-1",
            "com.shop.FraudTest#test",
            "Ada",
            "It holds.",
            LocalDate.parse("2026-11-01"),
            "a",
            "b",
            "b",
            Location.ofFile("reviews.yaml"));

    private static CodeBase code;
    private static Shop shop;

    @BeforeAll
    static void compile(@TempDir Path folder) throws Exception {
        code = Shop.code(folder);
        shop = new Shop(code);
    }

    private static Map<String, List<String>> columns() {
        Map<String, List<String>> columns = new LinkedHashMap<>();
        columns.put(
                "outcome", Arrays.stream(Outcome.values()).map(Outcome::label).toList());
        columns.put("before", List.of("none", "failed"));
        columns.put(
                "footprint",
                Arrays.stream(Attribution.values()).map(Attribution::label).toList());
        columns.put(
                "ran",
                List.of("scope", "threw", "not entered", "constructor", "elsewhere", "nothing", "other version"));
        columns.put("entries", List.of("complete", "incomplete", "unknown"));
        columns.put("assertions", List.of("0", "3", "too early", "uncounted"));
        columns.put("revision", List.of("older", "same", "newer", "none"));
        columns.put("item", List.of("scope", "no scope", "initialisers", "no code"));
        columns.put("recorded", List.of("all", "not all"));
        columns.put("since review", List.of("same", "changed"));
        return columns;
    }

    @Test
    void judgesEveryCombinationAsThePageSays() throws Exception {
        MarkdownTable table = MarkdownTable.ofVerdicts("claim strength");
        List<String> wrong = new ArrayList<>();
        Set<String> strengths = new TreeSet<>();
        for (Map<String, String> values : MarkdownTable.combinations(columns())) {
            String expected = table.decide(values, "strength");
            String actual = ClaimRules.judge(claim(values)).strength().label();
            strengths.add(actual);
            if (!actual.equals(expected)) {
                wrong.add(values + " is " + actual + " and not " + expected);
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(strengths)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(ClaimStrength.values())
                        .map(ClaimStrength::label)
                        .toList());
    }

    private static ClaimCase claim(Map<String, String> values) {
        ItemScope scope = scope(values.get("item"), values.get("recorded").equals("all") ? ALL : NOT_ALL);
        Tested test = Tested.test("FraudTest")
                .ran(withEntries(ran(values.get("ran")), values.get("entries")))
                .ended(constant(Outcome.class, values.get("outcome")))
                .attributed(constant(Attribution.class, values.get("footprint")));
        if (values.get("before").equals("failed")) {
            test.failedBefore();
        }
        switch (values.get("assertions")) {
            case "0" -> test.asserted(0, 0);
            case "3" -> test.asserted(3);
            case "too early" -> test.asserted(3, 1);
            default -> {}
        }
        OptionalInt revision = switch (values.get("revision")) {
            case "older" -> OptionalInt.of(REVISION - 1);
            case "same" -> OptionalInt.of(REVISION);
            case "newer" -> OptionalInt.of(REVISION + 1);
            default -> OptionalInt.empty();
        };
        Claim claim = new Claim(test.fact(), "REQ-1", revision, Claim.Origin.TAG, Optional.empty());
        boolean changed = values.get("since review").equals("changed");
        return new ClaimCase(
                claim,
                scope,
                REVISION,
                stale(test),
                changed
                        ? Optional.of(SinceReview.of(REVIEW, new Sides("b", "b", Optional.of("b")), "requirement"))
                        : Optional.empty());
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String label) {
        return Enum.valueOf(type, label.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private static ItemScope scope(String item, Unrecorded unrecorded) {
        return ItemScope.of(
                switch (item) {
                    case "scope" -> Shop.scope("com.shop.Fraud");
                    case "initialisers" -> Shop.scope("com.shop.Fraud#<init>");
                    case "no code" -> Shop.scope("com.shop.Missing");
                    default -> Shop.scope();
                },
                code,
                unrecorded);
    }

    private static Footprint ran(String ran) {
        return switch (ran) {
            case "scope" -> shop.ran("Fraud#check");
            case "threw" -> shop.entered("Fraud#check");
            case "not entered" -> Shop.enteredBefore(shop.ran("Fraud#check"));
            case "constructor" -> shop.ran("Fraud#<init>", "Fx#convert");
            case "elsewhere" -> shop.ran("Fx#convert");
            case "other version" -> Shop.inOtherVersion(shop.ran("Fraud#check"));
            default -> Footprint.none();
        };
    }

    /** The test's own method is entered first, so that an assertion can come before all production code. */
    private static Footprint withEntries(Footprint ran, String entries) {
        List<EnteredMethod> methods = new ArrayList<>(List.of(TEST_METHOD));
        methods.addAll(ran.entries().methods());
        return switch (entries) {
            case "complete" -> new Footprint(ran.hits(), new Entries(true, methods));
            case "incomplete" -> new Footprint(ran.hits(), new Entries(false, methods));
            default -> Shop.withoutEntries(ran);
        };
    }

    private static Set<ClassKey> stale(Tested test) {
        return test.fact().classesRun().filter(code::isStale).collect(Collectors.toSet());
    }
}
