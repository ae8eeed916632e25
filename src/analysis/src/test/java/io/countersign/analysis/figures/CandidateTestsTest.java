package io.countersign.analysis.figures;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.analysis.Shop;
import io.countersign.analysis.Tested;
import io.countersign.analysis.coverage.CodeBase;
import io.countersign.analysis.verdict.Judge;
import io.countersign.model.evidence.Attribution;
import io.countersign.model.evidence.Footprint;
import io.countersign.model.evidence.Outcome;
import io.countersign.model.result.Candidate;
import io.countersign.model.result.Counter;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who could verify a requirement that nobody verifies. */
final class CandidateTestsTest {

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

    private List<Candidate> candidates() {
        Figures figures = Figures.of(Judge.judge(shop.facts()));
        return SourceFigures.of(figures, file -> Optional.empty())
                .candidates(figures.inForce().get(0));
    }

    private List<String> names() {
        return candidates().stream().map(Candidate::testName).toList();
    }

    private CandidateTestsTest runs(String name, String... methods) {
        shop.runs(Tested.test(name).ran(shop.ran(methods)).fact());
        return this;
    }

    @Test
    void runMostLinesOfTheScopeFirst() {
        shop.declares(Shop.requirement("REQ-1", "com.shop.Fraud"));
        runs("A", "Fraud#check")
                .runs("B", "Fraud#report")
                .runs("C", "Fraud#check", "Fraud#report")
                .runs("D", "Fx#convert");

        assertThat(candidates())
                .containsExactly(
                        new Candidate("[test:C]", "C", new Counter(6, 9)),
                        new Candidate("[test:B]", "B", new Counter(4, 9)),
                        new Candidate("[test:A]", "A", new Counter(2, 9)));
    }

    @Test
    void runFewestOtherLinesWhereTheyRunAsManyOfTheScopeAndThenStandInTheOrderOfTheirIds() {
        shop.declares(Shop.requirement("REQ-1", "com.shop.Fraud#check"));
        runs("A", "Fraud#check", "Fx#convert", "Pay#pay")
                .runs("B", "Fraud#check", "Fx#convert")
                .runs("C", "Fraud#check", "Pay#pay")
                .runs("D", "Fraud#check");

        assertThat(names()).containsExactly("D", "B", "C", "A");
    }

    @Test
    void areAtMostFive() {
        shop.declares(Shop.requirement("REQ-1", "com.shop.Fx"));
        for (String name : List.of("A", "B", "C", "D", "E", "F", "G")) {
            runs(name, "Fx#convert");
        }

        assertThat(names()).containsExactly("A", "B", "C", "D", "E");
    }

    @Test
    void passedAndAreKnownForCertainAndRanMoreThanConstructors() {
        shop.declares(Shop.requirement("REQ-1", "com.shop.Fraud"))
                .runs(Tested.test("A")
                        .ran(shop.ran("Fraud#check"))
                        .ended(Outcome.FAILED)
                        .fact())
                .runs(Tested.test("B")
                        .ran(shop.ran("Fraud#check"))
                        .attributed(Attribution.AMBIGUOUS)
                        .fact())
                .runs(Tested.test("C").ran(shop.ran("Fraud#<init>")).fact())
                .runs(Tested.test("D").ran(shop.ran("Fraud#check")).fact());

        assertThat(names()).containsExactly("D");
    }

    @Test
    void areNotLookedForWhereAClaimIsEffectiveOrNoScopeIsDeclared() {
        shop.declares(Shop.requirement("REQ-1", "com.shop.Fraud"))
                .runs(Tested.test("A").ran(shop.ran("Fraud#check")).fact(), "REQ-1");
        assertThat(candidates()).isEmpty();

        shop = new Shop(code);
        shop.declares(Shop.requirement("REQ-1"));
        runs("A", "Fraud#check");
        assertThat(candidates()).isEmpty();
    }

    @Test
    void areLookedForWhereTheOnlyClaimIsNotEffective() {
        shop.declares(Shop.requirement("REQ-1", "com.shop.Fraud"))
                .runs(Tested.test("A").ran(shop.ran("Fraud#check")).asserted(0).fact(), "REQ-1");
        runs("B", "Fraud#report");

        assertThat(names()).containsExactly("B", "A");
    }

    /** The straightforward way: the coverage of the scope by each test alone. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void areThoseThatAreFoundByLookingAtOneTestAfterTheOther(long seed) {
        Random random = new Random(seed);
        shop.declares(Shop.requirement("REQ-1", "com.shop.Fraud", "!com.shop.Fraud#report", "com.shop.Pay"));
        Map<String, Footprint> ran = new LinkedHashMap<>();
        for (int i = 10; i < 40; i++) {
            ran.put("T" + i, FiguresTest.anyProbes(code, random));
            shop.runs(Tested.test("T" + i).ran(ran.get("T" + i)).fact());
        }
        var scope = code.select(Shop.scope("com.shop.Fraud", "!com.shop.Fraud#report", "com.shop.Pay"));
        List<String> expected = ran.entrySet().stream()
                .filter(test -> code.touches(scope, test.getValue()))
                .sorted(Comparator.comparing((Map.Entry<String, Footprint> test) ->
                                -code.coverage(scope, test.getValue()).lines().covered())
                        .thenComparing(test -> code.coverage(code.selectAll(), test.getValue())
                                        .lines()
                                        .covered()
                                - code.coverage(scope, test.getValue()).lines().covered()))
                .limit(Candidate.MOST)
                .map(Map.Entry::getKey)
                .toList();

        assertThat(names()).isEqualTo(expected).hasSize(Candidate.MOST);
    }
}
