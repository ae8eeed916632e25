package io.countersign.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.analysis.coverage.CodeBase;
import io.countersign.model.InputException;
import io.countersign.model.declared.ClaimReview;
import io.countersign.model.evidence.Attribution;
import io.countersign.model.evidence.Outcome;
import io.countersign.model.evidence.TestNode;
import io.countersign.model.evidence.TestSource;
import io.countersign.model.result.ClaimResult;
import io.countersign.model.result.Finding;
import io.countersign.model.result.Result;
import io.countersign.model.result.ReviewResult;
import io.countersign.model.result.ReviewedSide;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A claim is reviewed, one of its sides changes, and the report says so. */
final class ReviewingTest {

    private static final LocalDate DAY = LocalDate.parse("2026-11-01");
    private static final String FX = """
            package com.shop;
            public class Fx {
                public int convert(int amount) {
                    return amount * 2;
                }
            }
            """;

    @TempDir
    private Path root;

    private ShopOnDisk disk;

    @BeforeEach
    void build() throws Exception {
        disk = new ShopOnDisk(root);
        disk.writeEvidence();
    }

    private Reviewing.Outcome review(String item, String test) {
        return Reviewing.review(
                disk.inputs(),
                new ReviewOrder(
                        item,
                        "Ada",
                        "It holds.",
                        Optional.of(test).filter(name -> !name.isEmpty()),
                        DAY,
                        Optional.empty()));
    }

    private String claim(Inputs inputs) {
        ClaimResult claim = Analysis.run(inputs).requirements().get(0).claims().get(0);
        return claim.strength().label() + ": " + claim.reason();
    }

    private Optional<ReviewResult> reviewed(Inputs inputs) {
        return Analysis.run(inputs).requirements().get(0).claims().get(0).review();
    }

    @Test
    void anUnchangedClaimStaysEffectiveAndSaysWhoReviewedIt() throws Exception {
        assertThat(reviewed(disk.inputs())).as("before anybody reviewed it").isEmpty();

        Reviewing.Outcome outcome = review("REQ-FX", "");

        assertThat(outcome.file()).isEqualTo("requirements/reviews.yaml");
        assertThat(outcome.reviewed()).extracting(ClaimReview::test).containsExactly("com.shop.FxTest#converts");
        assertThat(outcome.passedOver()).isEmpty();
        assertThat(claim(disk.inputs()))
                .isEqualTo("effective: passed and ran code of its scope; Ada reviewed it on 2026-11-01");
        assertThat(reviewed(disk.inputs())).contains(new ReviewResult("Ada", DAY, "It holds.", List.of(), false));
        assertThat(Analysis.run(disk.inputs()).findings())
                .extracting(Finding::rule)
                .doesNotContain("suspect-claim", "idle-review");
    }

    @Test
    void aChangedTextMakesItSuspect() throws Exception {
        review("REQ-FX", "");
        disk.write(
                "requirements/shop.yaml",
                ShopOnDisk.REQUIREMENTS.replace("Amounts are converted", "Amounts are converted at the day's rate"));

        Result result = Analysis.run(disk.inputs());

        assertThat(claim(disk.inputs()))
                .isEqualTo("suspect: passed, but the requirement's text changed since Ada reviewed it on 2026-11-01");
        assertThat(reviewed(disk.inputs()).orElseThrow().changed()).containsExactly(ReviewedSide.TEXT);
        assertThat(result.requirements().get(0).verdict().label()).isEqualTo("suspect");
        assertThat(result.findings())
                .filteredOn(finding -> finding.rule().equals("suspect-claim"))
                .extracting(Finding::nextStep)
                .containsExactly(
                        "Read what changed and adapt the test; then raise the revision in the claim, or, where it was reviewed,"
                                + " run: countersign review REQ-FX --by NAME --reason TEXT");
    }

    @Test
    void aChangedTestMakesItSuspectAlsoWhereOnlyKeptClaimsAreLeft() throws Exception {
        review("REQ-FX", "");
        Analysis.keepMarks(disk.inputs());
        assertThat(claim(disk.withoutTestClasses())).startsWith("effective: ");

        disk.compileTests(ShopOnDisk.FX_TEST.replace("void converts() {}", "void converts() { pays(); }"));
        Analysis.keepMarks(disk.inputs());

        String suspect = "suspect: passed, but the test's code changed since Ada reviewed it on 2026-11-01";
        assertThat(claim(disk.inputs())).isEqualTo(suspect);
        assertThat(reviewed(disk.inputs()).orElseThrow().changed()).containsExactly(ReviewedSide.TEST);
        assertThat(claim(disk.withoutTestClasses())).isEqualTo(suspect);
    }

    @Test
    void anotherLayoutOfTheSourcesChangesNothing() throws Exception {
        review("REQ-FX", "");
        disk.compileTests("// moved down\n\n\n" + ShopOnDisk.FX_TEST.replace("{", "{\n"));
        CompiledSources.compileWith(
                root.resolve("other"), List.of("-g:none"), "/* licence */\n\n" + FX.replace("{", "\n{"));

        assertThat(CodeBase.readWithHashes(root, List.of(root.resolve("other"))))
                .satisfies(
                        code -> assertThat(code.hash(code.selectAll())).isEqualTo(hashOfFx(root.resolve("classes"))));
        assertThat(claim(disk.inputs())).startsWith("effective: ");
    }

    private Optional<String> hashOfFx(Path classes) {
        var code = CodeBase.readWithHashes(root, List.of(classes));
        return code.hash(code.select(Shop.scope("com.shop.Fx")));
    }

    @Test
    void aChangedScopeMakesItSuspect() throws Exception {
        review("REQ-FX", "");
        CompiledSources.compile(root.resolve("classes"), FX.replace("amount * 2", "amount * 3"));
        disk.writeEvidence(
                true,
                ShopOnDisk.test(
                        "converts",
                        Attribution.EXACT,
                        CompiledSources.footprint(
                                CodeBase.read(root, List.of(root.resolve("classes"))), "com.shop.Fx#convert")));

        assertThat(claim(disk.inputs()))
                .isEqualTo("suspect: passed, but the scope's code changed since Ada reviewed it on 2026-11-01");
        assertThat(reviewed(disk.inputs()).orElseThrow().changed()).containsExactly(ReviewedSide.SCOPE);
    }

    @Test
    void aSecondReviewClearsTheSuspicionAndTakesThePlaceOfTheFirst() throws Exception {
        review("REQ-FX", "");
        disk.write(
                "requirements/shop.yaml",
                ShopOnDisk.REQUIREMENTS.replace("Amounts are converted", "Amounts are converted anew"));
        assertThat(claim(disk.inputs())).startsWith("suspect: ");

        review("REQ-FX", "com.shop.FxTest#converts");

        assertThat(claim(disk.inputs())).startsWith("effective: ");
        assertThat(Files.readAllLines(root.resolve("requirements/reviews.yaml")))
                .filteredOn(line -> line.contains("item:"))
                .hasSize(1);
    }

    @Test
    void reviewsAClaimOnAWorkflow() throws Exception {
        disk.write(
                "requirements/more.yaml",
                "workflows: [{id: WF-FX, title: Convert, steps: [{id: a, title: A, code: com.shop.Fx}]}]\n"
                        + "claims: [{test: com.shop.FxTest#converts, verifies: WF-FX}]");
        review("WF-FX", "");
        disk.write(
                "requirements/more.yaml",
                "workflows: [{id: WF-FX, title: Convert, steps: [{id: a, title: B, code: com.shop.Fx}]}]\n"
                        + "claims: [{test: com.shop.FxTest#converts, verifies: WF-FX}]");

        assertThat(Analysis.run(disk.inputs()).workflows())
                .filteredOn(one -> one.workflow().id().equals("WF-FX"))
                .extracting(one -> one.claims().get(0).reason())
                .containsExactly("passed, but the workflow's text changed since Ada reviewed it on 2026-11-01");
    }

    @ParameterizedTest
    @ValueSource(strings = {"features/fx.feature", "src/test/resources/features/fx.feature"})
    void aChangedStepOfAScenarioMakesItSuspect(String path) throws Exception {
        String feature = "Feature: Fx\n  Scenario: Convert\n    When I convert 10\n";
        disk.write("src/test/resources/features/fx.feature", feature);
        disk.write("requirements/more.yaml", "requirements: [{id: REQ-9, title: T, code: com.shop.Fx}]");
        disk.writeEvidence(
                true,
                new TestNode(
                        "[engine:e]/[scenario:2]",
                        Optional.of("[engine:e]"),
                        "Convert",
                        true,
                        Set.of("REQ-9"),
                        new TestSource.File(path, 2),
                        List.of(Tested.execution(Outcome.PASSED, disk.shop().ran("Fx#convert")))));
        assertThat(review("REQ-9", "").reviewed()).extracting(ClaimReview::test).containsExactly(path + "#Convert");

        disk.write("src/test/resources/features/fx.feature", feature.replace("10", "11"));

        assertThat(Analysis.run(disk.inputs()).requirements())
                .filteredOn(one -> one.requirement().id().equals("REQ-9"))
                .extracting(one -> one.claims().get(0).reason())
                .containsExactly("passed, but the scenario's steps changed since Ada reviewed it on 2026-11-01");
    }

    @Test
    void refusesWhatCannotBeReviewed() {
        assertThatThrownBy(() -> review("REQ-FXX", ""))
                .isInstanceOf(InputException.class)
                .hasMessage("REQ-FXX: nobody declared this ID; did you mean \"REQ-FX\"?");
        assertThatThrownBy(() -> review("REQ-FX", "com.shop.FxTest#convert"))
                .hasMessage("com.shop.FxTest#convert: this test makes no claim on REQ-FX; did you mean"
                        + " \"com.shop.FxTest#converts\"?");
        assertThatThrownBy(() -> review("REQ-PAY", ""))
                .hasMessage("REQ-PAY: no test claims it, so there is nothing to review");
        assertThatThrownBy(() -> Reviewing.review(
                        disk.inputs(), new ReviewOrder("REQ-FX", " ", "a\nb", Optional.empty(), DAY, Optional.empty())))
                .hasMessage("--by: is empty; a review needs a name and a reason\n"
                        + "--reason: the text has several lines; write it on one");
        assertThat(root.resolve("requirements/reviews.yaml")).doesNotExist();
    }

    @Test
    void refusesAClaimThatIsNotEffectiveAndSaysWhy() throws Exception {
        disk.write(
                "requirements/more.yaml",
                "requirements: [{id: REQ-NO, title: T, code: com.shop.Pay}]\n"
                        + "claims: [{test: com.shop.FxTest#converts, verifies: REQ-NO}]");

        assertThatThrownBy(() -> review("REQ-NO", ""))
                .hasMessage(
                        "REQ-NO: no claim on it is effective, so there is nothing to review: com.shop.FxTest#converts is"
                                + " hollow: passed, but ran nothing of its scope");
    }

    @Test
    void namesReviewsWhoseClaimIsGoneAndIdsNobodyDeclared() throws Exception {
        review("REQ-FX", "");
        String written = Files.readString(root.resolve("requirements/reviews.yaml"));
        disk.write("requirements/reviews.yaml", written.replace("#converts", "#convrts"));
        disk.write(
                "requirements/other.yaml",
                written.replace("REQ-FX", "REQ-FXX")
                        + written.replace("#converts", "#pays").lines().skip(2).collect(Collectors.joining("\n")));

        assertThat(Analysis.run(disk.inputs()).findings())
                .filteredOn(finding ->
                        finding.rule().equals("idle-review") || finding.rule().equals("unknown-id"))
                .extracting(finding -> finding.severity().label() + " " + finding.message() + " "
                        + finding.location().orElseThrow())
                .containsExactly(
                        "high The review by Ada on 2026-11-01 names REQ-FXX, which nobody declared; did you mean \"REQ-FX\"?"
                                + " requirements/other.yaml:3:5",
                        "info Ada reviewed on 2026-11-01 how com.shop.FxTest#pays verifies REQ-FX, and that test claims it no"
                                + " longer. requirements/other.yaml:12:5",
                        "info Ada reviewed on 2026-11-01 how com.shop.FxTest#convrts verifies REQ-FX, and no test of this run is"
                                + " called so; did you mean \"com.shop.FxTest#converts\"? requirements/reviews.yaml:3:5");
    }
}
