package io.countersign.analysis.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.analysis.MarkdownTable;
import io.countersign.analysis.Shop;
import io.countersign.analysis.Tested;
import io.countersign.analysis.coverage.CodeBase;
import io.countersign.analysis.join.TestFact;
import io.countersign.model.declared.Requirement;
import io.countersign.model.declared.Status;
import io.countersign.model.declared.Step;
import io.countersign.model.declared.Workflow;
import io.countersign.model.evidence.Attribution;
import io.countersign.model.evidence.Footprint;
import io.countersign.model.evidence.Outcome;
import io.countersign.model.result.ClaimStrength;
import io.countersign.model.result.TouchOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Walks every combination of the columns of the table in {@code docs/verdicts.md}. */
final class WorkflowTableTest {

    private static final Step SCREEN = Shop.step("screen", "com.shop.Fraud", "REQ-1");
    private static final Step CONVERT = Shop.step("convert", "com.shop.Fx");

    private static CodeBase code;

    @BeforeAll
    static void compile(@TempDir Path folder) throws Exception {
        code = Shop.code(folder);
    }

    private static Map<String, List<String>> columns() {
        Map<String, List<String>> columns = new LinkedHashMap<>();
        columns.put(
                "claim",
                Stream.concat(Arrays.stream(ClaimStrength.values()).map(ClaimStrength::label), Stream.of("none"))
                        .toList());
        columns.put("claiming test touches", List.of("every step", "some steps"));
        columns.put(
                "order",
                Arrays.stream(TouchOrder.values()).map(TouchOrder::label).toList());
        columns.put("other tests", List.of("together", "out of order", "apart", "none"));
        columns.put("requirement", List.of("none", "verified", "failed", "unclaimed", "unknown", "draft"));
        columns.put("ordered", List.of("no", "yes"));
        columns.put("recorded", List.of("all", "not all"));
        return columns;
    }

    @Test
    void judgesEveryCombinationAsThePageSays() throws Exception {
        MarkdownTable table = MarkdownTable.ofVerdicts("workflow verdict");
        List<String> wrong = new ArrayList<>();
        for (Map<String, String> values : MarkdownTable.combinations(columns())) {
            if (values.get("recorded").equals("not all") && values.get("claim").equals("hollow")) {
                // What was not recorded cannot be missed: there is no such claim.
                continue;
            }
            String expected = table.decide(values, "verdict");
            String actual = judge(values).verdict().label();
            if (!actual.equals(expected)) {
                wrong.add(values + " is " + actual + " and not " + expected);
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static Judged judge(Map<String, String> values) {
        Shop shop = new Shop(code);
        String claim = values.get("claim");
        if (!claim.equals("none")) {
            TestFact test = claiming(claim, ran(shop, values.get("claiming test touches"), values.get("order")));
            // Workflows have no revision to be behind of; the rule is the same for all items.
            shop.runs(test, claim.equals("suspect") ? Shop.claim(test, "WF-1", 0) : Shop.claim(test, "WF-1"));
        }
        addOtherTests(shop, values.get("other tests"));
        addRequirement(shop, values.get("requirement"));
        boolean named = !values.get("requirement").equals("none");
        Workflow workflow = Shop.workflow(
                "WF-1",
                Status.APPROVED,
                values.get("ordered").equals("yes"),
                named ? SCREEN : Shop.step("screen", "com.shop.Fraud"),
                CONVERT);
        shop.declares(workflow);
        if (values.get("recorded").equals("not all")) {
            shop.couldNotRecord("com/shop/Fx");
        }
        Facts facts = shop.facts();
        WorkflowJudgement judged = Judge.judge(facts).workflows().get(0);
        assertThat(judged.claims())
                .as("the claim is as strong as the row says")
                .allMatch(one -> one.strength().label().equals(claim));
        return judged.judged();
    }

    private static Footprint ran(Shop shop, String steps, String order) {
        if (steps.equals("some steps")) {
            return order.equals("not-known") ? Shop.withoutEntries(shop.ran("Fraud#check")) : shop.ran("Fraud#check");
        }
        return switch (order) {
            case "in-order" -> shop.ran("Fraud#check", "Fx#convert");
            case "out-of-order" -> shop.ran("Fx#convert", "Fraud#check");
            default -> Shop.withoutEntries(shop.ran("Fraud#check", "Fx#convert"));
        };
    }

    private static void addOtherTests(Shop shop, String others) {
        switch (others) {
            case "together" ->
                shop.runs(Tested.test("OtherTest")
                        .ran(shop.ran("Fraud#check", "Fx#convert"))
                        .fact());
            case "out of order" ->
                shop.runs(Tested.test("OtherTest")
                        .ran(shop.ran("Fx#convert", "Fraud#check"))
                        .fact());
            case "apart" ->
                shop.runs(Tested.test("FraudTest").ran(shop.ran("Fraud#check")).fact())
                        .runs(Tested.test("FxTest").ran(shop.ran("Fx#convert")).fact());
            default -> {}
        }
    }

    /** A test whose claim is as strong as wanted, with the most it can have run. */
    private static TestFact claiming(String strength, Footprint ran) {
        Tested test = Tested.test("ClaimingTest").ran(ran);
        return switch (strength) {
            case "failing" -> test.ended(Outcome.FAILED).fact();
            case "stale" -> test.ran(Shop.inOtherVersion(ran)).fact();
            case "not-run" -> test.ended(Outcome.ABORTED).fact();
            case "hollow" -> test.ran(Footprint.none()).fact();
            case "unasserted" -> test.asserted(0).fact();
            case "flaky" -> test.failedBefore().fact();
            case "unmeasured" -> test.attributed(Attribution.AMBIGUOUS).fact();
            default -> test.fact();
        };
    }

    private static void addRequirement(Shop shop, String requirement) {
        Requirement one = Shop.requirement("REQ-1");
        switch (requirement) {
            case "verified" ->
                shop.declares(one)
                        .runs(
                                Tested.test("LogTest")
                                        .ran(shop.ran("other.Log#write"))
                                        .fact(),
                                "REQ-1");
            case "failed" ->
                shop.declares(one)
                        .runs(Tested.test("LogTest").ended(Outcome.FAILED).fact(), "REQ-1");
            case "unclaimed" -> shop.declares(one);
            case "draft" -> shop.declares(Shop.withStatus(one, Status.DRAFT));
            default -> {}
        }
    }
}
