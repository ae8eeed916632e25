package io.countersign.analysis.diff;

import io.countersign.analysis.diff.ReadReport.ReadClaim;
import io.countersign.analysis.diff.ReadReport.ReadFinding;
import io.countersign.analysis.diff.ReadReport.ReadItem;
import io.countersign.analysis.diff.ReadReport.ReadTest;
import io.countersign.analysis.diff.ReadReport.ReadWaiver;
import io.countersign.model.declared.Criticality;
import io.countersign.model.declared.Status;
import io.countersign.model.diff.ComparedReport;
import io.countersign.model.diff.ItemState;
import io.countersign.model.result.ClaimStrength;
import io.countersign.model.result.Counter;
import io.countersign.model.result.Coverage;
import io.countersign.model.result.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;

/**
 * The report of a small shop, to be changed in one thing. The critical REQ-FX is verified by two tests of FxTest, REQ-PAY, a utility, by PayTest;
 * LogTest claims nothing.
 */
final class ShopReport {

    private final Map<String, ReadItem> items = new LinkedHashMap<>();
    private final Map<String, ReadTest> tests = new LinkedHashMap<>();
    private final List<ReadFinding> findings = new ArrayList<>();
    private final List<ReadWaiver> waivers = new ArrayList<>();

    ShopReport() {
        test(new ReadTest("fx-converts", "FxTest › converts", "passed", List.of("REQ-FX"), true, 1, 4, of("a"), two()));
        test(new ReadTest("fx-rounds", "FxTest › rounds", "passed", List.of("REQ-FX"), true, 2, 6, of("b"), two()));
        test(new ReadTest("pay-pays", "PayTest › pays", "passed", List.of("REQ-PAY"), true, 1, 3, of("c"), two()));
        test(new ReadTest("log-writes", "LogTest › writes", "passed", List.of(), true, 1, 1, of("d"), two()));
        item("REQ-FX", Criticality.CRITICAL, "fx-converts", "fx-rounds");
        item("REQ-PAY", Criticality.UTILITY, "pay-pays");
        finds("unclaimed-test", "com.shop.LogTest", "1 test claims nothing.");
    }

    private static Optional<String> of(String digest) {
        return Optional.of(digest);
    }

    private static OptionalInt two() {
        return OptionalInt.of(2);
    }

    ShopReport item(String id, Criticality criticality, String... claiming) {
        items.put(
                id,
                new ReadItem(
                        id,
                        new ItemState(
                                "title of " + id,
                                criticality,
                                Status.APPROVED,
                                Verdict.VERIFIED,
                                coverage(3, 4, 2, 2),
                                coverage(3, 4, 2, 2)),
                        "reason of " + id,
                        List.of("title of " + id, "text of " + id),
                        OptionalInt.of(1),
                        List.of("com.shop." + id),
                        List.of(claiming).stream()
                                .map(test -> claim(test, ClaimStrength.EFFECTIVE))
                                .toList()));
        return this;
    }

    ReadClaim claim(String test, ClaimStrength strength) {
        return new ReadClaim(
                test,
                Optional.ofNullable(tests.get(test)).map(ReadTest::name).orElse(test),
                strength,
                "is " + strength.label());
    }

    static Coverage coverage(int lines, int ofLines, int branches, int ofBranches) {
        return new Coverage(new Counter(lines, ofLines), new Counter(branches, ofBranches), Counter.EMPTY);
    }

    ShopReport without(String id) {
        items.remove(id);
        return this;
    }

    ShopReport state(String id, UnaryOperator<ItemState> change) {
        ReadItem one = items.get(id);
        items.put(
                id,
                new ReadItem(
                        id,
                        change.apply(one.state()),
                        one.reason(),
                        one.text(),
                        one.revision(),
                        one.scope(),
                        one.claims()));
        return this;
    }

    ShopReport verdict(String id, Verdict verdict) {
        return state(
                id,
                one -> new ItemState(
                        one.title(),
                        one.criticality(),
                        one.status(),
                        verdict,
                        one.codeCoverage(),
                        one.requirementsBasedCoverage()));
    }

    ShopReport status(String id, Status status) {
        return state(
                id,
                one -> new ItemState(
                        one.title(),
                        one.criticality(),
                        status,
                        one.verdict(),
                        one.codeCoverage(),
                        one.requirementsBasedCoverage()));
    }

    ShopReport criticality(String id, Criticality criticality) {
        return state(
                id,
                one -> new ItemState(
                        one.title(),
                        criticality,
                        one.status(),
                        one.verdict(),
                        one.codeCoverage(),
                        one.requirementsBasedCoverage()));
    }

    ShopReport covered(String id, Coverage code, Coverage requirementsBased) {
        return state(
                id,
                one -> new ItemState(
                        one.title(), one.criticality(), one.status(), one.verdict(), code, requirementsBased));
    }

    ShopReport says(String id, String text, int revision) {
        ReadItem one = items.get(id);
        items.put(
                id,
                new ReadItem(
                        id,
                        one.state(),
                        one.reason(),
                        List.of(text),
                        OptionalInt.of(revision),
                        one.scope(),
                        one.claims()));
        return this;
    }

    ShopReport owns(String id, String... patterns) {
        ReadItem one = items.get(id);
        items.put(
                id,
                new ReadItem(
                        id, one.state(), one.reason(), one.text(), one.revision(), List.of(patterns), one.claims()));
        return this;
    }

    ShopReport claims(String id, ReadClaim... claims) {
        ReadItem one = items.get(id);
        items.put(
                id,
                new ReadItem(id, one.state(), one.reason(), one.text(), one.revision(), one.scope(), List.of(claims)));
        return this;
    }

    ShopReport test(ReadTest test) {
        tests.put(test.id(), test);
        return this;
    }

    ShopReport withoutTest(String id) {
        tests.remove(id);
        return this;
    }

    ShopReport ran(String id, int classes, int probes, String digest) {
        ReadTest one = tests.get(id);
        return test(new ReadTest(
                id, one.name(), one.outcome(), one.claims(), true, classes, probes, of(digest), one.assertions()));
    }

    ShopReport asserted(String id, int assertions) {
        ReadTest one = tests.get(id);
        return test(new ReadTest(
                id,
                one.name(),
                one.outcome(),
                one.claims(),
                one.exact(),
                one.classes(),
                one.probes(),
                one.digest(),
                OptionalInt.of(assertions)));
    }

    ShopReport unmeasured(String id) {
        ReadTest one = tests.get(id);
        return test(new ReadTest(
                id, one.name(), one.outcome(), one.claims(), false, 0, 0, Optional.empty(), one.assertions()));
    }

    /** The same test under another id and name; the claims of REQ-FX name it. */
    ShopReport renamed(String id, String newId, String newName) {
        ReadTest one = tests.get(id);
        withoutTest(id);
        test(new ReadTest(
                newId,
                newName,
                one.outcome(),
                one.claims(),
                one.exact(),
                one.classes(),
                one.probes(),
                one.digest(),
                one.assertions()));
        items.replaceAll((unused, item) -> new ReadItem(
                item.id(),
                item.state(),
                item.reason(),
                item.text(),
                item.revision(),
                item.scope(),
                item.claims().stream()
                        .map(claim -> claim.test().equals(id) ? claim(newId, claim.strength()) : claim)
                        .toList()));
        return this;
    }

    ShopReport finds(String rule, String subject, String message) {
        findings.add(new ReadFinding(rule, subject, message));
        return this;
    }

    ShopReport withoutFindings() {
        findings.clear();
        return this;
    }

    ShopReport waives(String name, String expires, String state) {
        waivers.add(
                new ReadWaiver("rule", name, List.of("REQ-FX"), "the rates come next month", "Ada", expires, state));
        return this;
    }

    ReadReport read() {
        int verified = (int) items.values().stream()
                .filter(item -> item.state().inForce() && item.state().verified())
                .count();
        int inForce = (int)
                items.values().stream().filter(item -> item.state().inForce()).count();
        return new ReadReport(
                new ComparedReport(
                        "0.1.0",
                        Optional.empty(),
                        Optional.empty(),
                        verified == inForce,
                        verified + " of " + inForce,
                        Optional.empty(),
                        new Counter(verified, inForce),
                        coverage(6, 8, 4, 4),
                        coverage(6, 8, 4, 4),
                        tests.size(),
                        findings.size()),
                List.copyOf(items.values()),
                List.copyOf(tests.values()),
                findings,
                waivers);
    }
}
