package io.countersign.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.analysis.claims.MarkStore;
import io.countersign.model.InputException;
import io.countersign.model.evidence.Attribution;
import io.countersign.model.evidence.Footprint;
import io.countersign.model.evidence.Outcome;
import io.countersign.model.result.ClaimResult;
import io.countersign.model.result.ClaimStrength;
import io.countersign.model.result.Counter;
import io.countersign.model.result.Decision;
import io.countersign.model.result.Finding;
import io.countersign.model.result.Header.EvidenceRow;
import io.countersign.model.result.Result;
import io.countersign.model.result.RuleDecision;
import io.countersign.model.result.Verdict;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From files in a folder to a result. */
final class AnalysisTest {

    @TempDir
    private Path root;

    private ShopOnDisk disk;

    @BeforeEach
    void build() throws Exception {
        disk = new ShopOnDisk(root);
    }

    private static List<String> verdicts(Result result) {
        return Stream.concat(
                        result.workflows().stream()
                                .map(one -> one.workflow().id() + " "
                                        + one.verdict().label()),
                        result.requirements().stream()
                                .map(one -> one.requirement().id() + " "
                                        + one.verdict().label()))
                .toList();
    }

    private static List<String> findings(Result result) {
        return result.findings().stream()
                .map(one -> one.rule() + " " + one.subject())
                .toList();
    }

    @Test
    void joinsRequirementsTestsAndCode() throws Exception {
        disk.writeEvidence();

        Result result = Analysis.run(disk.inputs());

        assertThat(verdicts(result))
                .containsExactly("WF-PAY fragmented", "REQ-FX verified", "REQ-PAY unclaimed", "REQ-OLD unclaimed");
        assertThat(result.release())
                .isEqualTo(
                        "The only workflow and 1 of 2 requirements are not verified, while 10.5 % of the lines of code"
                                + " ran.");
        assertThat(result.verified()).isFalse();
        assertThat(result.totals().testCoverage()).isEqualTo(new Counter(1, 3));
        assertThat(result.totals().notInForce()).isEqualTo(1);
        assertThat(result.totals().tests()).isEqualTo(Map.of(Outcome.PASSED, 2));
        assertThat(findings(result))
                .containsExactly(
                        "fragmented-workflow WF-PAY",
                        "unwalked-pair WF-PAY",
                        "covered-not-verified REQ-PAY",
                        "unclaimed-requirement REQ-PAY",
                        "unclaimed-test com.shop.FxTest",
                        "unclaimed-code com.shop",
                        "unclaimed-code com.shop.data",
                        "unclaimed-code com.shop.other");
        assertThat(result.header().evidence())
                .containsExactly(new EvidenceRow("evidence/r-42.evidence", "r", 2, true, true));
        assertThat(result.header().createdAt()).contains(EvidenceFiles.START);
        assertThat(result.header().leftOut()).isEmpty();
        assertThat(result.tests().get(0).location().orElseThrow()).hasToString("src/test/java/com/shop/FxTest.java:4");
    }

    private static List<String> failed(Result result) {
        return result.decision().rules().stream()
                .filter(rule -> rule.state() == RuleDecision.State.FAILED)
                .map(rule -> rule.rule() + " of " + rule.group() + " " + rule.figure() + " " + rule.missing())
                .toList();
    }

    @Test
    void decidesByThePolicyAndTheWaivers() throws Exception {
        disk.writeEvidence();
        Result usual = Analysis.run(disk.inputs());

        assertThat(usual.decision().profile()).isEqualTo("default");
        assertThat(usual.decision().asOf()).isEqualTo(LocalDate.ofInstant(EvidenceFiles.START, ZoneOffset.UTC));
        assertThat(usual.decision().state()).isEqualTo(Decision.State.FAILED);
        assertThat(failed(usual))
                .containsExactly(
                        "verdicts of critical items 0 of 1 [WF-PAY]",
                        "test-coverage of critical items 0 % (0 of 1) [WF-PAY]",
                        "requirements-based-lines of critical items 25 % (1 of 4) [WF-PAY]",
                        "requirements-based-lines of important items 50 % (1 of 2) [REQ-FX]",
                        "test-coverage of utility items 0 % (0 of 1) [REQ-PAY]",
                        "requirements-based-lines of utility items 0 % (0 of 2) [REQ-PAY]");

        disk.write("countersign.yaml", """
                policy:
                  important: {requirements-based-lines: 50}
                  utility: {test-coverage: 0, requirements-based-lines: 0}
                """);
        disk.write("requirements/waivers.yaml", """
                waivers:
                  - verdict: fragmented
                    items: [WF-PAY]
                    reason: Rehearsed by hand.
                    owner: Kim
                    approver: Ada
                    date: 2026-11-01
                    expires: 2026-12-31
                """);
        Result waived = Analysis.run(disk.inputs().asOf(LocalDate.of(2026, 12, 31)));
        Result expired = Analysis.run(disk.inputs().asOf(LocalDate.of(2027, 1, 1)));

        assertThat(waived.decision().passed()).isTrue();
        assertThat(waived.totals()).isEqualTo(usual.totals());
        assertThat(expired.decision().passed()).isFalse();
    }

    @Test
    void whatPolicyAndWaiversNameIsDeclared() throws Exception {
        disk.writeEvidence();
        disk.write("countersign.yaml", "policy: {groups: [{name: a, owner: nobody, test-coverage: 1}]}");
        disk.write(
                "requirements/waivers.yaml",
                "waivers: [{verdict: stale, items: WF-PAI, reason: r, owner: o, approver: p, date: 2026-11-01, expires: 2026-11-02}]");

        String faults = """
                countersign.yaml:1:36: "nobody" is the owner of no item; name one that is declared, or take it out
                requirements/waivers.yaml:1:11: "WF-PAI" is no requirement and no workflow to excuse; did you mean "WF-PAY"?""";
        assertThatThrownBy(() -> Analysis.run(disk.inputs())).hasMessage(faults);
        assertThatThrownBy(() -> Analysis.check(disk.inputs())).hasMessage(faults);
    }

    @Test
    void showsAllFaultsOfAllInputsTogether() throws Exception {
        disk.write("requirements/disk.shop().yaml", "requirements:\n  - id: REQ-1\n");
        disk.write("countersign.yaml", "nonsense: 1\n");
        Inputs all = disk.inputs();
        Inputs faulty = new Inputs(
                root,
                all.requirements(),
                List.of(new BuildModule(
                        "",
                        List.of(root.resolve("no-classes")),
                        root.resolve("no-evidence"),
                        List.of(),
                        List.of(),
                        Optional.of(root.resolve("no.exec")))),
                all.settings(),
                Optional.empty());

        assertThatThrownBy(() -> Analysis.run(faulty))
                .isInstanceOfSatisfying(
                        InputException.class,
                        thrown -> assertThat(thrown.faults())
                                .extracting(fault -> fault.location().file())
                                .containsExactly(
                                        "countersign.yaml",
                                        "requirements/disk.shop().yaml",
                                        "no-classes",
                                        "no-evidence",
                                        "no.exec"));
    }

    @Test
    void showsDamagedClaimsWithTheOtherFaults() throws Exception {
        disk.writeEvidence();
        disk.write("evidence/claims.json", "damaged");
        disk.write("countersign.yaml", "nonsense: 1\n");

        assertThatThrownBy(() -> Analysis.run(disk.withoutTestClasses()))
                .isInstanceOfSatisfying(
                        InputException.class,
                        thrown -> assertThat(thrown.faults()).hasSize(2))
                .hasMessageEndingWith(
                        "evidence: claims.json is damaged; run the tests again, or name the test classes");
    }

    @Test
    void judgesFromKeptClaimsAsFromTheClassFiles() throws Exception {
        disk.writeEvidence();
        Result first = Analysis.run(disk.inputs());
        Analysis.keepMarks(disk.inputs());

        Result second = Analysis.run(disk.withoutTestClasses());

        assertThat(second.workflows()).isEqualTo(first.workflows());
        assertThat(second.requirements()).isEqualTo(first.requirements());
        assertThat(second.findings()).isEqualTo(first.findings());
        assertThat(root.resolve("evidence").resolve(MarkStore.FILE_NAME)).exists();
    }

    @Test
    void claimsByCommentsWhenChosenAndKeepsTheseClaims() throws Exception {
        disk.write(
                "src/test/java/com/shop/FxTest.java",
                ShopOnDisk.FX_TEST.replace("void pays()", "/* [utest->req~pay~2] */ void pays()"));
        disk.write(
                "requirements/more.yaml", "requirements: [{id: req~pay, title: Pay, revision: 2, code: com.shop.Pay}]");
        disk.writeEvidence();

        assertThat(verdicts(Analysis.run(disk.inputs()))).contains("req~pay unclaimed");
        disk.write("countersign.yaml", "claims: {presets: openfasttrace}");
        Result chosen = Analysis.run(disk.inputs());
        Analysis.keepMarks(disk.inputs());
        Files.delete(root.resolve("src/test/java/com/shop/FxTest.java"));
        Result kept = Analysis.run(disk.withoutTestClasses());

        assertThat(verdicts(chosen)).contains("req~pay verified");
        assertThat(claims(chosen)).contains("req~pay FxTest \u203a pays comment src/test/java/com/shop/FxTest.java:5");
        assertThat(claims(kept)).contains("req~pay FxTest \u203a pays comment com/shop/FxTest.java:5");
    }

    private static List<String> claims(Result result) {
        return result.requirements().stream()
                .flatMap(requirement -> requirement.claims().stream())
                .map(claim -> claim.item() + " " + claim.testName() + " " + claim.origin() + " "
                        + claim.location().map(Object::toString).orElse("-"))
                .toList();
    }

    @Test
    void saysThatAnnotationsWereNotRead() throws Exception {
        disk.writeEvidence();

        Result result = Analysis.run(disk.withoutTestClasses());

        assertThat(result.header().leftOut())
                .containsExactly(
                        "the annotations of 1 test class were not read, such as com.shop.FxTest; name its class"
                                + " file with --test-classes");
        assertThat(findings(result)).contains("incomplete-evidence inputs");
    }

    @Test
    void accusesNobodyWithoutAnAgent() throws Exception {
        disk.writeEvidence(
                false,
                ShopOnDisk.test("converts", Attribution.UNMEASURED, Footprint.none()),
                ShopOnDisk.test("pays", Attribution.UNMEASURED, Footprint.none()));

        Result result = Analysis.run(disk.inputs());

        assertThat(verdicts(result))
                .containsExactly("WF-PAY unmeasured", "REQ-FX unmeasured", "REQ-PAY unclaimed", "REQ-OLD unclaimed");
        assertThat(findings(result))
                .contains("incomplete-evidence evidence/r-42.evidence")
                .noneMatch(text -> text.startsWith("hollow") || text.startsWith("fragmented"));
    }

    @Test
    void seesThatOtherClassesRanThanAreUnderReview() throws Exception {
        disk.writeEvidence(
                true,
                ShopOnDisk.test(
                        "converts",
                        Attribution.EXACT,
                        Shop.inOtherVersion(disk.shop().ran("Fx#convert"))),
                ShopOnDisk.test(
                        "pays",
                        Attribution.EXACT,
                        Shop.inOtherVersion(disk.shop().ran("Pay#pay"))));

        Result result = Analysis.run(disk.inputs());

        assertThat(verdicts(result)).contains("WF-PAY stale", "REQ-FX stale");
        assertThat(result.requirements().get(0).claims())
                .extracting(ClaimResult::strength)
                .containsExactly(ClaimStrength.STALE);
        assertThat(result.findings())
                .filteredOn(one -> one.rule().equals("incomplete-evidence"))
                .extracting(Finding::message)
                .containsExactly(
                        "2 classes ran in another version than the one under review, and what ran of them is in"
                                + " no number: com.shop.Fx, com.shop.Pay.");
    }

    @Test
    void measuresNothingWithoutEvidence() throws Exception {
        Files.createDirectories(root.resolve("evidence"));

        Result result = Analysis.run(disk.inputs());

        assertThat(result.release()).isEqualTo("Nothing was measured: the evidence holds no test.");
        assertThat(result.verified()).isFalse();
        assertThat(result.requirements().get(0).verdict()).isEqualTo(Verdict.UNCLAIMED);
    }

    @Test
    void keepsItemsOfOneIdApart() throws Exception {
        disk.write(
                "requirements/disk.shop().yaml",
                ShopOnDisk.REQUIREMENTS + "  - id: WF-PAY\n    title: Not a workflow\n    code: [com.shop.Fraud]\n");
        disk.writeEvidence();

        Result result = Analysis.run(disk.inputs());

        assertThat(verdicts(result)).hasSize(4);
        assertThat(findings(result)).contains("duplicate-id WF-PAY");
        assertThat(result.totals().testCoverage()).isEqualTo(new Counter(1, 3));
    }

    @Test
    void makesAnEqualResultInAnyTimeZoneLocaleAndFolder(@TempDir Path elsewhere) throws Exception {
        disk.writeEvidence();
        String here = Analysis.run(disk.inputs()).toString();
        TimeZone zone = TimeZone.getDefault();
        Locale locale = Locale.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            assertThat(Analysis.run(disk.inputs())).hasToString(here);
        } finally {
            TimeZone.setDefault(zone);
            Locale.setDefault(locale);
        }
        copyTo(elsewhere);
        root = elsewhere;
        assertThat(Analysis.run(disk.inputs())).hasToString(here);
        assertThat(here).doesNotContain(elsewhere.getParent().toString());
    }

    @Test
    void makesAnEqualResultWithOneThreadAndWithMany() throws Exception {
        disk.writeEvidence();

        assertThat(onThreads(8)).isEqualTo(onThreads(1));
    }

    private String onThreads(int threads) throws Exception {
        ForkJoinPool pool = new ForkJoinPool(threads);
        try {
            return pool.submit(() -> Analysis.run(disk.inputs()).toString()).get();
        } finally {
            pool.shutdown();
        }
    }

    private void copyTo(Path other) throws Exception {
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.toList()) {
                Path copy = other.resolve(root.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
    }
}
