package io.countersign.analysis.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.countersign.analysis.Shop;
import io.countersign.analysis.Tested;
import io.countersign.analysis.coverage.CodeBase;
import io.countersign.analysis.join.TestFact;
import io.countersign.model.Probes;
import io.countersign.model.declared.Requirement;
import io.countersign.model.evidence.Attribution;
import io.countersign.model.evidence.Footprint;
import io.countersign.model.evidence.Outcome;
import io.countersign.model.result.ClaimStrength;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every reason reads on as "FraudTest claims REQ-1 and …". */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ClaimSentencesTest {

    private Shop shop;

    @BeforeAll
    void compile(@TempDir Path folder) throws Exception {
        shop = new Shop(Shop.code(folder));
    }

    Stream<Arguments> sentences() {
        Requirement fraud = Shop.requirement("REQ-1", "com.shop.Fraud");
        return Stream.of(
                arguments(fraud, test().threw("java.lang.AssertionError", ""), "failed: AssertionError"),
                arguments(fraud, test().threw("org.x.Error", " \n expected 3\nbut was 4"), "failed: Error: expected 3"),
                arguments(
                        fraud,
                        test().ended(Outcome.FAILED, "its container FraudTest failed before it"),
                        "failed: its container FraudTest failed before it"),
                arguments(fraud, test().ended(Outcome.FAILED), "failed"),
                arguments(
                        fraud,
                        test().ran(Shop.inOtherVersion(shop.ran("Fraud#check", "Fx#convert"))),
                        "ran another version of com.shop.Fraud than the one under review"),
                arguments(fraud, test().ended(Outcome.SKIPPED, "on Windows"), "was skipped: on Windows"),
                arguments(fraud, test().ended(Outcome.ABORTED), "stopped itself before its end"),
                arguments(
                        fraud,
                        test().ended(Outcome.UNFINISHED, "the test JVM ended while it ran"),
                        "did not come to its end: the test JVM ended while it ran"),
                arguments(fraud, test().ended(Outcome.NOT_REACHED), "was not reached"),
                arguments(fraud, test().ran(shop.ran("Fx#convert")), "passed, but ran nothing of its scope"),
                arguments(Shop.requirement("REQ-1"), test(), "passed, but ran no production code at all"),
                arguments(
                        Shop.requirement("REQ-1", "com.shop.Missing"),
                        test().ran(shop.ran("Fx#convert")),
                        "passed, but the scope it should have run matches no code"),
                arguments(
                        Shop.requirement("REQ-1", "com.shop.data.Money"),
                        test().ran(shop.ran("data.Money#<init>")),
                        "passed, but the scope it should have run holds only constructors and class initialisers, and"
                                + " these prove nothing"),
                arguments(
                        fraud,
                        test().ran(shop.ran("Fraud#check")).asserted(0),
                        "passed, but checked nothing: it executed no assertion"),
                arguments(
                        fraud,
                        test().ran(shop.ran("Fx#convert", "Fraud#check")).asserted(3, 1),
                        "passed, but checked nothing of its scope: it entered it only after its last assertion"),
                arguments(
                        fraud, test().ran(shop.entered("Fraud#check")).asserted(3), "passed and ran code of its scope"),
                arguments(
                        fraud,
                        test().ran(shop.ran("Fraud#check")).failedBefore(),
                        "passed only after failing in the same run"),
                arguments(
                        fraud,
                        test().attributed(Attribution.UNMEASURED),
                        "passed, but what it ran is not known: no footprint was recorded"),
                arguments(
                        fraud,
                        test().attributed(Attribution.AMBIGUOUS).ended(Outcome.PASSED, "another test ran beside it"),
                        "passed, but what it ran is not known: another test ran beside it"),
                arguments(fraud, test().ran(shop.ran("Fraud#check")), "passed and ran code of its scope"),
                arguments(
                        Shop.requirement("REQ-1"),
                        test().ran(shop.ran("Fx#convert")),
                        "passed and ran production code"));
    }

    @Test
    void namesTheClassThatCouldNotBeRecorded() {
        Shop other = new Shop(shop.code()).couldNotRecord("com/shop/Fraud", "com/shop/Pay");
        other.declares(Shop.requirement("REQ-1", "com.shop.*"))
                .runs(Tested.test("A").fact(), "REQ-1")
                .runs(Tested.test("B").ran(shop.ran("Fx#convert")).fact(), "REQ-1")
                .runs(
                        Tested.test("C")
                                .ran(shop.ran("Fx#convert"))
                                .asserted(1, 0)
                                .fact(),
                        "REQ-1");

        assertThat(Judge.judge(other.facts()).requirements().get(0).claims())
                .extracting(claim -> claim.strength().label() + ": " + claim.reason())
                .containsExactly(
                        "unmeasured: passed, but what it ran of its scope is not known: com.shop.Fraud could not be recorded",
                        "effective: passed and ran code of its scope",
                        "unmeasured: passed, but what it ran of its scope is not known: com.shop.Fraud could not be recorded");
    }

    private static Tested test() {
        return Tested.test("FraudTest");
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void saysWhyAClaimIsAsStrongAsItIs(Requirement requirement, Tested test, String sentence) {
        assertThat(claims(requirement, test.fact()))
                .extracting(JudgedClaim::reason)
                .containsExactly(sentence);
    }

    @Test
    void saysWhichRevisionASuspectClaimWasWrittenFor() {
        TestFact test = test().ran(shop.ran("Fraud#check")).fact();
        Shop other = new Shop(shop.code())
                .declares(Shop.requirement("REQ-1", "com.shop.Fraud"))
                .runs(test, Shop.claim(test, "REQ-1", 1));

        assertThat(Judge.judge(other.facts()).requirements().get(0).claims())
                .extracting(JudgedClaim::reason)
                .containsExactly("was written for revision 1, and the requirement is at revision 2");
    }

    @Test
    void takesAClassOfWhichNothingRanForNoCode() {
        Footprint nothing = new Footprint(
                Map.of(shop.code().find("com/shop/Fx").orElseThrow().key(), Probes.none()));

        assertThat(claims(Shop.requirement("REQ-1"), test().ran(nothing).fact()))
                .extracting(JudgedClaim::strength)
                .containsExactly(ClaimStrength.HOLLOW);
    }

    @Test
    void saysThatNoClassIsUnderReview() {
        Shop empty = new Shop(CodeBase.read(Path.of(""), List.of()))
                .declares(Shop.requirement("REQ-1"))
                .runs(test().ran(shop.ran("Fraud#check")).fact(), "REQ-1");

        assertThat(Judge.judge(empty.facts()).requirements().get(0).claims())
                .extracting(JudgedClaim::reason)
                .containsExactly("passed, but there is no production code to run: no class is under review");
    }

    @Test
    void takesAScopeWhoseOnlyPatternTakesAwayForEmpty() {
        assertThat(claims(
                        Shop.requirement("REQ-1", "!com.shop.Fx"),
                        test().ran(shop.ran("Fraud#check")).fact()))
                .extracting(JudgedClaim::reason)
                .containsExactly("passed, but the scope it should have run matches no code");
    }

    private List<JudgedClaim> claims(Requirement requirement, TestFact test) {
        Shop other = new Shop(shop.code()).declares(requirement).runs(test, "REQ-1");
        return Judge.judge(other.facts()).requirements().get(0).claims();
    }
}
