package io.countersign.analysis.figures;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.analysis.CompiledSources;
import io.countersign.analysis.Shop;
import io.countersign.analysis.Tested;
import io.countersign.analysis.coverage.CodeBase;
import io.countersign.analysis.coverage.JacocoReference;
import io.countersign.analysis.verdict.Judge;
import io.countersign.model.declared.Status;
import io.countersign.model.evidence.Attribution;
import io.countersign.model.evidence.Footprint;
import io.countersign.model.evidence.Outcome;
import io.countersign.model.result.Counter;
import io.countersign.model.result.LineResult;
import io.countersign.model.result.SourceResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jacoco.core.analysis.CoverageBuilder;
import org.jacoco.core.analysis.ICounter;
import org.jacoco.core.analysis.ILine;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SourceFiguresTest {

    private static CodeBase code;
    private static JacocoReference jacoco;

    private Shop shop;

    @BeforeAll
    static void compile(@TempDir Path folder) throws Exception {
        code = Shop.code(folder);
        jacoco = new JacocoReference();
        try (var files = Files.walk(folder.resolve("classes"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                jacoco.add(Files.readAllBytes(file));
            }
        }
    }

    @BeforeEach
    void open() {
        shop = new Shop(code);
    }

    private Figures figures() {
        return Figures.of(Judge.judge(shop.facts()));
    }

    private List<SourceResult> sources() {
        return SourceFigures.of(figures(), file -> Optional.empty()).sources();
    }

    private List<LineResult> lines(String name) {
        return sources().stream()
                .filter(source -> source.name().equals(name))
                .findFirst()
                .orElseThrow()
                .lines();
    }

    /** {@code 9 fully-covered, by claims not-covered, [REQ-1], 2 tests [A, B]}. */
    private static String sentence(LineResult line) {
        return line.number() + " " + line.status().label() + ", by claims "
                + line.requirementsBasedStatus().label() + " " + line.verifiedBy() + ", " + line.tests() + " tests "
                + line.someTests().stream()
                        .map(id -> id.substring("[test:".length(), id.length() - 1))
                        .toList();
    }

    @Test
    void tellWhoRanEachLineAndWhatItVerifies() {
        shop.declares(Shop.requirement("REQ-1", "com.shop.Fraud#check"), Shop.requirement("REQ-2", "com.shop.Fraud"))
                .runs(Tested.test("A").ran(shop.ran("Fraud#check")).fact(), "REQ-1")
                .runs(
                        Tested.test("B")
                                .ran(shop.ran("Fraud#<init>", "Fraud#check"))
                                .fact(),
                        "REQ-2")
                .runs(Tested.test("C").ran(shop.ran("Fraud#report")).fact());

        assertThat(lines("Fraud.java"))
                .extracting(SourceFiguresTest::sentence)
                .containsExactly(
                        "4 fully-covered, by claims fully-covered [REQ-2], 1 tests [B]",
                        "5 fully-covered, by claims fully-covered [REQ-2], 1 tests [B]",
                        "6 fully-covered, by claims fully-covered [REQ-2], 1 tests [B]",
                        "8 fully-covered, by claims fully-covered [REQ-1, REQ-2], 2 tests [A, B]",
                        "9 fully-covered, by claims fully-covered [REQ-1, REQ-2], 2 tests [A, B]",
                        "12 fully-covered, by claims not-covered [], 1 tests [C]",
                        "13 fully-covered, by claims not-covered [], 1 tests [C]",
                        "14 fully-covered, by claims not-covered [], 1 tests [C]",
                        "15 fully-covered, by claims not-covered [], 1 tests [C]");
    }

    @Test
    void countAsVerifiedOnlyWhatEffectiveClaimsOnItemsInForceRanInsideTheirScope() {
        shop.declares(
                        Shop.requirement("REQ-PAY", "com.shop.Pay"),
                        Shop.requirement("REQ-NO-SCOPE"),
                        Shop.withStatus(Shop.requirement("REQ-DRAFT", "com.shop.Fx"), Status.DRAFT),
                        Shop.requirement("REQ-HOLLOW", "com.shop.Fraud"))
                .runs(
                        Tested.test("A").ran(shop.ran("Pay#pay", "Fx#convert")).fact(),
                        "REQ-PAY",
                        "REQ-NO-SCOPE",
                        "REQ-DRAFT",
                        "REQ-HOLLOW");

        assertThat(lines("Pay.java"))
                .extracting(SourceFiguresTest::sentence)
                .containsExactly(
                        "2 not-covered, by claims not-covered [], 0 tests []",
                        "4 fully-covered, by claims fully-covered [REQ-PAY], 1 tests [A]");
        assertThat(lines("Fx.java"))
                .extracting(SourceFiguresTest::sentence)
                .containsExactly(
                        "2 not-covered, by claims not-covered [], 0 tests []",
                        "4 fully-covered, by claims not-covered [], 1 tests [A]");
    }

    @Test
    void countTestsHoweverTheyEndedWhereTheirFootprintsAreExact() {
        shop.runs(Tested.test("A").ran(shop.ran("Fx#convert")).fact())
                .runs(Tested.test("B")
                        .ran(shop.ran("Fx#convert"))
                        .ended(Outcome.FAILED)
                        .fact())
                .runs(Tested.test("C")
                        .ran(shop.ran("Fx#convert"))
                        .attributed(Attribution.AMBIGUOUS)
                        .fact())
                .runs(Tested.test("D")
                        .ran(Shop.inOtherVersion(shop.ran("Fx#convert")))
                        .fact());

        assertThat(sentence(lines("Fx.java").get(1)))
                .isEqualTo("4 fully-covered, by claims not-covered [], 2 tests [A, B]");
    }

    @Test
    void nameTheFirstTwentyTestsOfALineByTheirIds() {
        List<String> names = new ArrayList<>();
        for (int i = 100; i < 150; i++) {
            names.add("T" + i);
            shop.runs(Tested.test("T" + i)
                    .ran(i % 2 == 0 ? shop.ran("Fx#convert") : shop.ran("Fx#<init>", "Fx#convert"))
                    .fact());
        }

        assertThat(sentence(lines("Fx.java").get(1)))
                .isEqualTo("4 fully-covered, by claims not-covered [], 50 tests " + names.subList(0, 20));
        assertThat(sentence(lines("Fx.java").get(0)))
                .startsWith("2 fully-covered, by claims not-covered [], 25 tests [T101,");
    }

    @Test
    void standInTheOrderOfPackagesAndNamesAndNameTheirClasses() {
        assertThat(sources())
                .extracting(source -> source.packageName() + "/" + source.name() + " " + source.classes())
                .containsExactly(
                        "com.shop/Fraud.java [com.shop.Fraud]",
                        "com.shop/Fx.java [com.shop.Fx]",
                        "com.shop/Pay.java [com.shop.Pay]",
                        "com.shop.data/Money.java [com.shop.data.Money]",
                        "com.shop.other/Log.java [com.shop.other.Log]");
    }

    @Test
    void askForTheirPathsBelowTheSourceFolder() {
        assertThat(SourceFigures.of(
                                figures(),
                                file -> file.endsWith("Fx.java") ? Optional.of("src/" + file) : Optional.empty())
                        .sources())
                .filteredOn(source -> source.path().isPresent())
                .extracting(source -> source.path().orElseThrow())
                .containsExactly("src/com/shop/Fx.java");
    }

    /** A nested class and the one around it may share a line; who ran it in both is still one test. */
    @Test
    void countATestOnceOnALineThatClassesShare(@TempDir Path folder) throws Exception {
        CodeBase nested = CodeBase.read(folder, List.of(CompiledSources.compile(folder.resolve("classes"), """
                package com.shop;
                class Timer {
                    Runnable later() {
                        return new Runnable() { public void run() { System.nanoTime(); } };
                    }
                }
                """)));
        shop = new Shop(nested);
        shop.runs(Tested.test("A").ran(shop.ran("Timer#later")).fact())
                .runs(Tested.test("B").ran(shop.ran("Timer$1#run")).fact())
                .runs(Tested.test("C")
                        .ran(shop.ran("Timer#later", "Timer$1#run"))
                        .fact());

        assertThat(sources())
                .extracting(SourceResult::classes)
                .containsExactly(List.of("com.shop.Timer", "com.shop.Timer$1"));
        assertThat(sentence(lines("Timer.java").get(1)))
                .isEqualTo("4 partly-covered, by claims not-covered [], 3 tests [A, B, C]");
    }

    /** Both columns, on random footprints of tests of which some claim. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void haveJacocosColoursForAnyTestAndForClaims(long seed) {
        Random random = new Random(seed);
        shop.declares(
                Shop.requirement("REQ-1", "com.shop.Fraud#check", "com.shop.Fx"),
                Shop.requirement("REQ-2", "com.shop.."));
        for (int i = 0; i < 4; i++) {
            Footprint ran = FiguresTest.anyProbes(code, random);
            shop.runs(
                    Tested.test("T" + i).ran(ran).fact(),
                    i % 2 == 0 ? new String[] {"REQ-" + (1 + i / 2)} : new String[0]);
        }
        Figures figures = figures();
        CoverageBuilder any = jacoco.analyze(figures.everything());
        CoverageBuilder based = jacoco.analyze(figures.requirementsBased());
        List<SourceResult> sources =
                SourceFigures.of(figures, file -> Optional.empty()).sources();

        for (SourceResult source : sources) {
            for (LineResult line : source.lines()) {
                ILine whole = line(any, source, line.number());
                ILine claimed = line(based, source, line.number());
                assertThat(List.of(line.instructions(), line.branches()))
                        .isEqualTo(List.of(counter(whole.getInstructionCounter()), counter(whole.getBranchCounter())));
                assertThat(List.of(line.requirementsBasedInstructions(), line.requirementsBasedBranches()))
                        .isEqualTo(
                                List.of(counter(claimed.getInstructionCounter()), counter(claimed.getBranchCounter())));
                assertThat(line.verifiedBy().isEmpty())
                        .isEqualTo(claimed.getInstructionCounter().getCoveredCount() == 0);
            }
        }
        assertThat(sources)
                .anyMatch(source -> source.lines().stream()
                        .anyMatch(line -> !line.verifiedBy().isEmpty()));
    }

    private static ILine line(CoverageBuilder builder, SourceResult source, int number) {
        return builder.getSourceFiles().stream()
                .filter(file -> file.getName().equals(source.name()))
                .map(file -> file.getLine(number))
                .findFirst()
                .orElseThrow();
    }

    private static Counter counter(ICounter counter) {
        return new Counter(counter.getCoveredCount(), counter.getTotalCount());
    }
}
