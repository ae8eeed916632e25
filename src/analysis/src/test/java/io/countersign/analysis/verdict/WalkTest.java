package io.countersign.analysis.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.countersign.analysis.Shop;
import io.countersign.analysis.Tested;
import io.countersign.analysis.coverage.CodeBase;
import io.countersign.analysis.join.TestFact;
import io.countersign.model.evidence.Attribution;
import io.countersign.model.evidence.Footprint;
import io.countersign.model.evidence.Outcome;
import io.countersign.model.result.TestWalk;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How far tests walk, told for all of them at once. */
final class WalkTest {

    private static CodeBase code;

    private Shop shop;

    @BeforeAll
    static void compile(@TempDir Path folder) throws Exception {
        code = Shop.code(folder);
    }

    @BeforeEach
    void open() {
        shop = new Shop(code)
                .declares(Shop.workflow(
                        "WF-1",
                        Shop.step("screen", "com.shop.Fraud"),
                        Shop.step("convert", "com.shop.Fx"),
                        Shop.optionalStep("pay", "com.shop.Pay")));
    }

    private Walk walk() {
        return Judge.judge(shop.facts()).workflows().get(0).walk();
    }

    private WalkTest runs(String name, String... methods) {
        shop.runs(Tested.test(name).ran(shop.ran(methods)).fact());
        return this;
    }

    private WalkTest claims(String name, String... methods) {
        shop.runs(Tested.test(name).ran(shop.ran(methods)).fact(), "WF-1");
        return this;
    }

    @Test
    void tellsThoseThatClaimFirstThenThoseThatTouchMostStepsThenByTheirIds() {
        runs("A", "Fraud#check")
                .runs("B", "Fraud#check", "Fx#convert", "Pay#pay")
                .claims("C", "Pay#pay")
                .claims("D", "Fx#convert", "Fraud#check")
                .runs("E", "Fx#convert")
                .claims("F", "other.Log#write")
                .runs("G", "other.Log#write");

        assertThat(walk().walks())
                .extracting(TestWalk::testName, TestWalk::claims, TestWalk::steps)
                .containsExactly(
                        tuple("D", true, List.of("screen", "convert")),
                        tuple("C", true, List.of("pay")),
                        tuple("B", false, List.of("screen", "convert", "pay")),
                        tuple("A", false, List.of("screen")),
                        tuple("E", false, List.of("convert")));
        assertThat(walk().touchingTests()).isEqualTo(5);
    }

    @Test
    void tellsOfTestsHoweverTheyEndedWhereTheirFootprintsAreExact() {
        shop.runs(Tested.test("A")
                        .ran(shop.ran("Fx#convert"))
                        .ended(Outcome.FAILED)
                        .fact())
                .runs(Tested.test("B")
                        .ran(shop.ran("Fx#convert"))
                        .ended(Outcome.ABORTED)
                        .fact())
                .runs(Tested.test("C")
                        .ran(shop.ran("Fx#convert"))
                        .attributed(Attribution.AMBIGUOUS)
                        .fact())
                .runs(Tested.test("D").ran(shop.ran("Fx#<init>")).fact())
                .runs(Tested.test("E").ran(shop.entered("Fx#convert")).fact());

        assertThat(walk().walks())
                .extracting(TestWalk::testName, TestWalk::outcome)
                .containsExactly(tuple("A", Outcome.FAILED), tuple("B", Outcome.ABORTED), tuple("E", Outcome.PASSED));
        assertThat(walk().touching("convert", 9)).extracting(TestFact::name).containsExactly("E");
        assertThat(walk().touchingCount("convert")).isEqualTo(1);
    }

    @Test
    void tellsOfTwoHundredTestsAndCountsAll() {
        for (int i = 100; i < 350; i++) {
            runs("T" + i, "Fx#convert");
        }
        claims("X", "Fx#convert");

        assertThat(walk().walks())
                .hasSize(TestWalk.MOST)
                .first()
                .extracting(TestWalk::testName)
                .isEqualTo("X");
        assertThat(walk().walks()).last().extracting(TestWalk::testName).isEqualTo("T298");
        assertThat(walk().touchingTests()).isEqualTo(251);
        assertThat(walk().touching("convert", 3)).extracting(TestFact::name).containsExactly("T100", "T101", "T102");
    }

    @Test
    void callsStepsApartThatAreTouchedAndNeverByOneTest() {
        runs("A", "Fraud#check").runs("B", "Fx#convert");
        assertThat(walk().apart("screen", "convert")).isTrue();
        assertThat(walk().apart("convert", "pay")).isFalse();

        shop.runs(Tested.test("C")
                .ran(shop.ran("Fraud#check", "Fx#convert"))
                .ended(Outcome.FAILED)
                .fact());
        assertThat(walk().apart("screen", "convert")).isTrue();

        runs("D", "Fraud#check", "Fx#convert");
        assertThat(walk().apart("screen", "convert")).isFalse();
    }

    /** The straightforward way: every test asked for every step. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void knowsOfEachTestWhatAskingItAloneWouldTell(long seed) {
        Random random = new Random(seed);
        String[] methods = {
            "Fraud#<init>", "Fraud#check", "Fraud#report", "Fx#<init>", "Fx#convert", "Pay#pay", "other.Log#write"
        };
        List<TestFact> tests = new ArrayList<>();
        for (int i = 10; i < 60; i++) {
            Footprint ran = Footprint.none();
            for (String method : methods) {
                if (random.nextInt(3) == 0) {
                    ran = ran.union(random.nextBoolean() ? shop.ran(method) : shop.entered(method));
                }
            }
            tests.add(Tested.test("T" + i)
                    .ran(random.nextInt(8) == 0 ? Shop.withoutEntries(ran) : ran)
                    .ended(random.nextInt(5) == 0 ? Outcome.FAILED : Outcome.PASSED)
                    .fact());
            shop.runs(tests.get(tests.size() - 1));
        }
        Walk walk = walk();

        for (String step : List.of("screen", "convert", "pay")) {
            assertThat(walk.touching(step, tests.size()))
                    .isEqualTo(tests.stream()
                            .filter(test -> walk.touchesOf(test).touched().contains(step))
                            .toList())
                    .isNotEmpty();
        }
        assertThat(walk.nearestTest()
                        .map(walk::touchesOf)
                        .map(touches -> touches.missing().size()))
                .contains(tests.stream()
                        .mapToInt(test -> walk.touchesOf(test).missing().size())
                        .min()
                        .orElseThrow());
        assertThat(walk.anyTouchesEveryStep()).isEqualTo(tests.stream().anyMatch(walk::touchesEveryStep));
    }
}
