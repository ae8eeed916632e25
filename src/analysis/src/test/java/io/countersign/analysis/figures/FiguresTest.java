package io.countersign.analysis.figures;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.analysis.EvidenceFiles;
import io.countersign.analysis.Shop;
import io.countersign.analysis.Tested;
import io.countersign.analysis.coverage.CodeBase;
import io.countersign.analysis.coverage.CodeClass;
import io.countersign.analysis.verdict.Judge;
import io.countersign.model.Probes;
import io.countersign.model.declared.Status;
import io.countersign.model.evidence.ClassKey;
import io.countersign.model.evidence.Evidence;
import io.countersign.model.evidence.Footprint;
import io.countersign.model.evidence.Outcome;
import io.countersign.model.evidence.SharedFootprint;
import io.countersign.model.evidence.TestNode;
import io.countersign.model.evidence.TestSource;
import io.countersign.model.result.Counter;
import io.countersign.model.result.Coverage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.jacoco.core.analysis.Analyzer;
import org.jacoco.core.analysis.CoverageBuilder;
import org.jacoco.core.analysis.IBundleCoverage;
import org.jacoco.core.analysis.ICounter;
import org.jacoco.core.data.ExecutionData;
import org.jacoco.core.data.ExecutionDataStore;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FiguresTest {

    private static CodeBase code;
    private static Path classes;

    private Shop shop;

    @BeforeAll
    static void compile(@TempDir Path folder) throws Exception {
        code = Shop.code(folder);
        classes = folder.resolve("classes");
    }

    @BeforeEach
    void open() {
        shop = new Shop(code);
    }

    private Figures figures() {
        return Figures.of(Judge.judge(shop.facts()));
    }

    private Item item(String id) {
        return figures().items().get(id);
    }

    private static Counter lines(int covered, int total) {
        return new Counter(covered, total);
    }

    @Test
    void countWhatTestsContainersAndNobodyRan() {
        TestNode container = new TestNode(
                "[c]",
                Optional.empty(),
                "FxTest",
                false,
                Set.of(),
                new TestSource.Unknown(),
                List.of(Tested.execution(Outcome.PASSED, shop.ran("Fx#convert"))));
        Evidence other = EvidenceFiles.finished("other.evidence", container);
        shop.declares(Shop.requirement("REQ-1", "com.shop.*"))
                .with(new Evidence(
                        other.file(),
                        other.run(),
                        other.nodes(),
                        List.of(new SharedFootprint(SharedFootprint.Kind.AMBIENT, shop.ran("Pay#pay"), List.of())),
                        List.of(),
                        true,
                        Optional.empty()))
                .runs(Tested.test("A").ran(shop.ran("Fraud#check")).fact(), "REQ-1");

        assertThat(item("REQ-1").codeCoverage().lines()).isEqualTo(lines(4, 13));
        assertThat(item("REQ-1").requirementsBasedCoverage().lines()).isEqualTo(lines(2, 13));
    }

    /** Two tests that each run half of a line's branches: merged lines would be two yellow ones, merged probes are green. */
    @Test
    void evaluateAUnionOfProbesOnce() {
        ClassKey fraud = code.find("com/shop/Fraud").orElseThrow().key();
        Footprint whole = shop.ran("Fraud#check");
        List<Footprint> halves = singles(fraud, whole);
        for (int i = 0; i < halves.size(); i++) {
            shop.runs(Tested.test("T" + i).ran(halves.get(i)).fact(), "REQ-1");
        }
        shop.declares(Shop.requirement("REQ-1", "com.shop.Fraud#check"));

        assertThat(halves).hasSizeGreaterThan(1);
        assertThat(item("REQ-1").codeCoverage()).isEqualTo(new Coverage(lines(2, 2), lines(2, 2), lines(1, 1)));
    }

    private static List<Footprint> singles(ClassKey key, Footprint whole) {
        return BitSet.valueOf(whole.hits().get(key).toWords()).stream()
                .mapToObj(probe -> new Footprint(Map.of(key, Probes.of(probe))))
                .toList();
    }

    @Test
    void countOnlyEffectiveClaimsOnThisItemAsRequirementsBased() {
        shop.declares(Shop.requirement("REQ-1", "com.shop.Fraud"), Shop.requirement("REQ-2", "com.shop.Fx"))
                .runs(
                        Tested.test("A")
                                .ran(shop.ran("Fraud#check", "Fx#convert"))
                                .fact(),
                        "REQ-1")
                .runs(Tested.test("B").ran(shop.ran("Fraud#report")).asserted(0).fact(), "REQ-1")
                .runs(Tested.test("C").ran(shop.ran("Fraud#<init>")).fact());

        assertThat(item("REQ-1").codeCoverage().lines()).isEqualTo(lines(9, 9));
        assertThat(item("REQ-1").requirementsBasedCoverage().lines()).isEqualTo(lines(2, 9));
        assertThat(item("REQ-2").codeCoverage().lines()).isEqualTo(lines(1, 2));
        assertThat(item("REQ-2").requirementsBasedCoverage().lines()).isEqualTo(lines(0, 2));
    }

    @Test
    void countInAllCodeOnlyWhatLiesInTheScopeOfTheClaimedItem() {
        shop.declares(
                        Shop.requirement("REQ-1", "com.shop.Fraud#check"),
                        Shop.requirement("REQ-2"),
                        Shop.withStatus(Shop.requirement("REQ-3", "com.shop.Pay"), Status.DRAFT))
                .runs(
                        Tested.test("A")
                                .ran(shop.ran("Fraud#check", "Fraud#report", "Fx#convert"))
                                .fact(),
                        "REQ-1",
                        "REQ-2")
                .runs(Tested.test("B").ran(shop.ran("Pay#pay")).fact(), "REQ-3");

        assertThat(figures().requirementsBasedCoverage(code.selectAll()).lines().covered())
                .isEqualTo(2);
        assertThat(figures().codeCoverage(code.selectAll()).lines().covered()).isEqualTo(8);
    }

    /** Both items own a line of which each test runs one branch; REQ-2 owns more, which only a test of REQ-1 runs. */
    @Test
    void coverageOfSeveralItemsIsEvaluatedOnTheirUnitedScope() {
        ClassKey fraud = code.find("com/shop/Fraud").orElseThrow().key();
        List<Footprint> halves = singles(fraud, shop.ran("Fraud#check"));
        shop.declares(
                        Shop.requirement("REQ-1", "com.shop.Fraud#check"),
                        Shop.requirement("REQ-2", "com.shop.Fraud#check", "com.shop.Fx#convert"),
                        Shop.requirement("REQ-3"))
                .runs(
                        Tested.test("A")
                                .ran(halves.get(0).union(shop.ran("Fx#convert")))
                                .fact(),
                        "REQ-1")
                .runs(Tested.test("B").ran(halves.get(1)).fact(), "REQ-2");
        Figures figures = figures();

        assertThat(item("REQ-1").requirementsBasedCoverage().branches()).isEqualTo(lines(1, 2));
        assertThat(item("REQ-2").requirementsBasedCoverage().branches()).isEqualTo(lines(1, 2));
        assertThat(figures.requirementsBasedCoverageOf(List.of("REQ-1", "REQ-2", "REQ-3")))
                .isEqualTo(new Coverage(lines(2, 3), lines(2, 2), lines(1, 2)));
        assertThat(figures.requirementsBasedCoverageOf(List.of("REQ-3")).lines().isEmpty())
                .isTrue();
    }

    @Test
    void giveItemsWithoutScopeNoNumbers() {
        shop.declares(Shop.requirement("REQ-1"))
                .runs(Tested.test("A").ran(shop.ran("Fraud#check")).fact(), "REQ-1");

        assertThat(item("REQ-1").codeCoverage()).isEqualTo(Coverage.EMPTY);
        assertThat(item("REQ-1").requirementsBasedCoverage()).isEqualTo(Coverage.EMPTY);
    }

    @Test
    void countNothingOfAnotherVersion() {
        shop.declares(Shop.requirement("REQ-1", "com.shop.Fraud"))
                .runs(
                        Tested.test("A")
                                .ran(Shop.inOtherVersion(shop.ran("Fraud#check")))
                                .fact(),
                        "REQ-1");

        assertThat(item("REQ-1").codeCoverage().lines()).isEqualTo(lines(0, 9));
    }

    @Test
    void creditAStepWithClaimsOnItsWorkflowAndOnItsRequirementsInForce() {
        shop.declares(Shop.workflow("WF-1", Shop.step("screen", "com.shop.Fraud", "REQ-1", "REQ-2", "REQ-9")))
                .declares(
                        Shop.requirement("REQ-1", "com.shop.Fraud"),
                        Shop.withStatus(Shop.requirement("REQ-2", "com.shop.Fraud"), Status.RETIRED))
                .runs(Tested.test("A").ran(shop.ran("Fraud#check")).fact(), "REQ-1")
                .runs(Tested.test("B").ran(shop.ran("Fraud#report")).fact(), "REQ-2")
                .runs(Tested.test("C").ran(shop.ran("Fraud#check")).fact(), "WF-1");
        Figures figures = figures();

        assertThat(figures.requirementsBasedCoverage(
                                figures.judgement().workflows().get(0), "screen", List.of("REQ-1", "REQ-2", "REQ-9"))
                        .lines())
                .isEqualTo(lines(2, 9));
    }

    @Test
    void knowWhoOwnsAClass() {
        shop.declares(Shop.workflow("WF-1", Shop.step("screen", "com.shop.Fraud")))
                .declares(
                        Shop.requirement("REQ-1", "com.shop.Fraud#check"),
                        Shop.requirement("REQ-2"),
                        Shop.withStatus(Shop.requirement("REQ-3", "com.shop.Fraud"), Status.DRAFT));

        assertThat(figures().owners()).containsOnlyKeys("com/shop/Fraud");
        assertThat(figures().owners().get("com/shop/Fraud")).containsExactly("WF-1", "REQ-1");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void countTheWholeSuiteAsJacocoDoes(long seed) throws Exception {
        Random random = new Random(seed);
        for (int test = 0; test < 3; test++) {
            shop.runs(Tested.test("T" + test).ran(anyProbes(code, random)).fact());
        }
        Figures figures = figures();
        IBundleCoverage bundle = jacoco(figures.everything()).getBundle("all");
        Coverage ours = figures.codeCoverage(code.selectAll());

        assertThat(ours)
                .isEqualTo(new Coverage(
                        counter(bundle.getLineCounter()),
                        counter(bundle.getBranchCounter()),
                        counter(bundle.getMethodCounter())));
    }

    private static Counter counter(ICounter counter) {
        return new Counter(counter.getCoveredCount(), counter.getTotalCount());
    }

    static Footprint anyProbes(CodeBase code, Random random) {
        Map<ClassKey, Probes> hits = new LinkedHashMap<>();
        for (CodeClass type : code.classes()) {
            BitSet probes = new BitSet();
            for (int i = 0; i < type.key().probeCount(); i++) {
                probes.set(i, random.nextInt(4) == 0);
            }
            hits.put(type.key(), Probes.of(probes));
        }
        return new Footprint(hits);
    }

    private static CoverageBuilder jacoco(Footprint footprint) throws IOException {
        ExecutionDataStore store = new ExecutionDataStore();
        footprint.hits().forEach((key, probes) -> {
            boolean[] array = new boolean[key.probeCount()];
            for (int i = 0; i < array.length; i++) {
                array[i] = probes.contains(i);
            }
            store.put(new ExecutionData(key.id(), key.name(), array));
        });
        CoverageBuilder builder = new CoverageBuilder();
        Analyzer analyzer = new Analyzer(store, builder);
        try (var files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                analyzer.analyzeClass(Files.readAllBytes(file), file.toString());
            }
        }
        return builder;
    }
}
