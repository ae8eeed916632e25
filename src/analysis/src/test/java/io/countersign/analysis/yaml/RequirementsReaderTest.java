package io.countersign.analysis.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.model.Location;
import io.countersign.model.declared.CodePattern;
import io.countersign.model.declared.Criticality;
import io.countersign.model.declared.Declarations;
import io.countersign.model.declared.DeclaredClaim;
import io.countersign.model.declared.InputFile;
import io.countersign.model.declared.Requirement;
import io.countersign.model.declared.Scope;
import io.countersign.model.declared.Status;
import io.countersign.model.declared.Step;
import io.countersign.model.declared.Trace;
import io.countersign.model.declared.Workflow;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RequirementsReaderTest {

    @TempDir
    Path root;

    @Test
    void readsARequirementWithEveryKey() {
        Declarations read = Reading.requirements(root, """
                requirements:
                  - id: REQ-FRAUD-1
                    title: Payments above the limit are held
                    text: >
                      A payment above the market's limit is held
                      and the customer is told why.
                    criticality: critical
                    status: draft
                    revision: 2
                    parents: [REQ-FRAUD, REQ-MARKET]
                    code:
                      - com.shop.fraud..
                      - "!com.shop.fraud.Generated"
                    owner: payments
                """);

        assertThat(read.requirements())
                .containsExactly(new Requirement(
                        "REQ-FRAUD-1",
                        "Payments above the limit are held",
                        "A payment above the market's limit is held and the customer is told why.",
                        Criticality.CRITICAL,
                        Status.DRAFT,
                        2,
                        List.of("REQ-FRAUD", "REQ-MARKET"),
                        scope(pattern("com.shop.fraud..", 12, 9), pattern("!com.shop.fraud.Generated", 13, 9)),
                        Optional.of("payments"),
                        Trace.none(),
                        List.of(),
                        List.of(),
                        at(2, 9)));
    }

    @Test
    void readsARequirementWithNothingButItsIdAndTitle() {
        Declarations read = Reading.requirements(root, "requirements: [{id: R, title: T}]");

        assertThat(read.requirements())
                .containsExactly(new Requirement(
                        "R",
                        "T",
                        "",
                        Criticality.IMPORTANT,
                        Status.APPROVED,
                        1,
                        List.of(),
                        Scope.none(),
                        Optional.empty(),
                        Trace.none(),
                        List.of(),
                        List.of(),
                        at(1, 21)));
    }

    @Test
    void readsAWorkflowWithItsSteps() {
        Declarations read = Reading.requirements(root, """
                workflows:
                  - id: WF-CROSS-BORDER
                    title: Pay an order in a foreign currency
                    text: As agreed.
                    criticality: utility
                    status: retired
                    owner: payments
                    ordered: true
                    steps:
                      - id: fraud
                        title: Screen the payment
                        code: com.shop.fraud.*
                        verifies: REQ-FRAUD-1
                      - id: retry
                        title: Retry
                        code: ["com.shop.pay.PaymentService#retry(int)"]
                        verifies: [A, B]
                        optional: true
                """);

        assertThat(read.workflows())
                .containsExactly(new Workflow(
                        "WF-CROSS-BORDER",
                        "Pay an order in a foreign currency",
                        "As agreed.",
                        Criticality.UTILITY,
                        Status.RETIRED,
                        Optional.of("payments"),
                        true,
                        List.of(
                                new Step(
                                        "fraud",
                                        "Screen the payment",
                                        scope(pattern("com.shop.fraud.*", 12, 15)),
                                        List.of("REQ-FRAUD-1"),
                                        false,
                                        at(10, 13)),
                                new Step(
                                        "retry",
                                        "Retry",
                                        scope(pattern("com.shop.pay.PaymentService#retry(int)", 16, 16)),
                                        List.of("A", "B"),
                                        true,
                                        at(14, 13))),
                        List.of(),
                        List.of(),
                        at(2, 9)));
    }

    @Test
    void readsClaimsOfTestsNobodyMayEdit() {
        Declarations read = Reading.requirements(root, """
                claims:
                  - test: com.shop.fx.CurrencyConverterTest#roundsHalfUp
                    verifies: [REQ-FX-1, WF-CROSS-BORDER]
                    revision: 3
                  - test: com.shop.fx.*
                    verifies: REQ-FX-2
                """);

        assertThat(read.claims())
                .containsExactly(
                        new DeclaredClaim(
                                pattern("com.shop.fx.CurrencyConverterTest#roundsHalfUp", 2, 11),
                                List.of("REQ-FX-1", "WF-CROSS-BORDER"),
                                OptionalInt.of(3),
                                at(2, 11)),
                        new DeclaredClaim(
                                pattern("com.shop.fx.*", 5, 11), List.of("REQ-FX-2"), OptionalInt.empty(), at(5, 11)));
    }

    @Test
    void keepsIdsAndTitlesAsTheyWereWritten() {
        Declarations read = Reading.requirements(root, """
                requirements:
                  - {id: 1.10, title: no}
                  - {id: no, title: 012}
                  - {id: 12:30:45, title: 2026-11-21}
                  - {id: A_20601, title: "null"}
                  - {id: 1.4.2, title: '  with room  ', parent: 1.10}
                  - {id: ÄNDERUNG/7, title: 払い戻し 🧾}
                """);

        assertThat(read.requirements())
                .extracting(Requirement::id)
                .containsExactly("1.10", "no", "12:30:45", "A_20601", "1.4.2", "ÄNDERUNG/7");
        assertThat(read.requirements())
                .extracting(Requirement::title)
                .containsExactly("no", "012", "2026-11-21", "null", "with room", "払い戻し 🧾");
        assertThat(read.requirements().get(4).parents()).containsExactly("1.10");
    }

    @Test
    void keepsWhatOnlyAllDeclarationsTogetherShowToBeWrong() {
        Declarations read = Reading.requirements(root, """
                requirements:
                  - {id: R, title: T, parents: [R, NOWHERE]}
                  - {id: R, title: doubled}
                claims:
                  - {test: com.shop.Test, verifies: UNKNOWN}
                """);

        assertThat(read.requirements()).extracting(Requirement::id).containsExactly("R", "R");
        assertThat(read.claims()).hasSize(1);
    }

    @Test
    void countsPlacesWithByteOrderMarkWindowsLineEndsAndCharactersOutsideTheBasicPlane() {
        Declarations read = Reading.requirements(
                root, "\uFEFFrequirements:\r\n  - title: T\r\n    id: R\r\n  - {title: 🧾, id: S}\r\n");

        assertThat(read.requirements()).extracting(Requirement::location).containsExactly(at(3, 9), at(4, 20));
    }

    @Test
    void namesEachFileWithItsHash() {
        Declarations read = Reading.requirements(root, "requirements: [{id: R, title: T}]");

        assertThat(read.files())
                .containsExactly(new InputFile(
                        "requirements/a.yaml", "38cfeb36ecdbbaff8deb804f507e1ad3f25fa9f6d2fb2f110020cce4b165834f"));
    }

    private static Scope scope(CodePattern... patterns) {
        return new Scope(List.of(patterns));
    }

    private static CodePattern pattern(String text, int line, int column) {
        return CodePattern.parse(text, at(line, column));
    }

    private static Location at(int line, int column) {
        return new Location("requirements/a.yaml", line, column);
    }
}
