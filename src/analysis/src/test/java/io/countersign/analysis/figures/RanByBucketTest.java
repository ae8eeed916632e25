package io.countersign.analysis.figures;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.analysis.CompiledSources;
import io.countersign.analysis.EvidenceFiles;
import io.countersign.analysis.Shop;
import io.countersign.analysis.Tested;
import io.countersign.analysis.coverage.CodeBase;
import io.countersign.model.evidence.Attribution;
import io.countersign.model.evidence.Evidence;
import io.countersign.model.evidence.Footprint;
import io.countersign.model.evidence.Outcome;
import io.countersign.model.evidence.SharedFootprint;
import io.countersign.model.evidence.SharedFootprint.Kind;
import io.countersign.model.evidence.TestNode;
import io.countersign.model.evidence.TestSource;
import io.countersign.model.result.Counter;
import io.countersign.model.result.WhoRan;
import io.countersign.model.result.WhoRan.Bucket;
import io.countersign.model.result.WhoRan.ClassInNoTest;
import io.countersign.model.result.WhoRan.TestShare;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each line that ran is in the buckets of those who ran it, and what no test ran is told apart. */
final class RanByBucketTest {

    /** Ten lines: two of the initialiser, one of the constructor, and seven in methods. */
    private static final String POOL = """
        package com.shop;
        public class Pool {
            static int size = Integer.parseInt("3");
            static int free = Integer.parseInt("4");
            public void open() {
                size++;
                free++;
            }
            public int take() {
                return size;
            }
            public int late() {
                return free;
            }
        }
        """;

    private static CodeBase code;

    private Shop shop;

    @BeforeAll
    static void compile(@TempDir Path folder) throws Exception {
        code = CodeBase.read(folder, List.of(CompiledSources.compile(folder.resolve("classes"), POOL)));
    }

    @BeforeEach
    void open() {
        shop = new Shop(code);
    }

    private Footprint ran(String... methods) {
        return shop.ran(methods);
    }

    private static TestNode container(Footprint ran) {
        return new TestNode(
                "[c]",
                Optional.empty(),
                "PoolTest",
                false,
                Set.of(),
                new TestSource.Unknown(),
                List.of(Tested.execution(Outcome.PASSED, ran)));
    }

    private static Evidence shares(SharedFootprint... shared) {
        return new Evidence(
                "run.evidence",
                Optional.of(EvidenceFiles.run("run", EvidenceFiles.START)),
                List.of(),
                List.of(shared),
                List.of(),
                true,
                Optional.empty());
    }

    private WhoRan whoRan() {
        return RanByBucket.of(shop.facts());
    }

    private List<String> rows() {
        return whoRan().shares().stream()
                .map(share -> share.bucket().label() + " " + share.lines().covered() + " of "
                        + share.lines().total() + ", alone " + share.linesAlone())
                .toList();
    }

    @Test
    void whatATestRanIsItsOwnButForClassInitialisers() {
        shop.runs(Tested.test("A")
                .ran(ran("Pool#<clinit>", "Pool#<init>", "Pool#take"))
                .fact());

        assertThat(rows()).containsExactly("tests 2 of 8, alone 2", "initialisers 2 of 8, alone 2");
        assertThat(whoRan().inNoTest()).isEqualTo(new Counter(2, 4));
        assertThat(whoRan().matters()).isFalse();
    }

    @Test
    void whatSeveralRanIsAloneInNone() {
        shop.runs(Tested.test("A").ran(ran("Pool#take", "Pool#open")).fact())
                .with(EvidenceFiles.finished("other.evidence", container(ran("Pool#open", "Pool#late"))));

        assertThat(rows()).containsExactly("tests 4 of 8, alone 1", "containers 4 of 8, alone 1");
        assertThat(whoRan().shares())
                .extracting(share -> share.probes() - share.probesAlone())
                .containsOnly(ran("Pool#open").probeCount());
        assertThat(whoRan().inNoTest()).isEqualTo(new Counter(1, 5));
        assertThat(whoRan().classes())
                .containsExactly(new ClassInNoTest("com.shop.Pool", new Counter(1, 5), List.of(Bucket.CONTAINERS)));
        assertThat(whoRan().matters()).isTrue();
    }

    @Test
    void whatIsNobodysOrLateNamesTheTestsItHasToDoWith() {
        shop.runs(Tested.test("A").ran(ran("Pool#take")).fact())
                .runs(Tested.test("B").ran(ran("Pool#take")).fact())
                .with(shares(
                        new SharedFootprint(Kind.AMBIENT, ran("Pool#open"), List.of("[test:A]", "[test:B]")),
                        new SharedFootprint(Kind.AMBIENT, ran("Pool#late"), List.of("[test:B]")),
                        new SharedFootprint(Kind.LATE, ran("Pool#late"), List.of("[test:A]"))));
        int open = ran("Pool#open").probeCount();
        int late = ran("Pool#late").probeCount();

        assertThat(whoRan().shares())
                .filteredOn(share -> share.bucket() == Bucket.AMBIENT)
                .flatExtracting(WhoRan.Share::tests)
                .containsExactly(
                        new TestShare("[test:B]", "B", 1, open + late), new TestShare("[test:A]", "A", 1, open));
        assertThat(whoRan().late()).containsOnlyKeys("[test:A]").containsValue(new TestShare("[test:A]", "A", 1, late));
        assertThat(whoRan().classes())
                .extracting(ClassInNoTest::buckets)
                .containsExactly(List.of(Bucket.AMBIENT, Bucket.LATE));
    }

    @Test
    void allBucketsTogetherAreTheCodeCoverage() {
        shop.runs(Tested.test("A").ran(ran("Pool#<clinit>", "Pool#take")).fact())
                .with(EvidenceFiles.finished("other.evidence", container(ran("Pool#<init>"))))
                .with(shares(new SharedFootprint(Kind.RECORDER, ran("Pool#open"), List.of())));
        Footprint everything = shop.facts().recorded().everything();

        assertThat(whoRan().shares())
                .extracting(WhoRan.Share::bucket)
                .containsExactly(Bucket.TESTS, Bucket.CONTAINERS, Bucket.INITIALISERS, Bucket.RECORDER);
        assertThat(whoRan().inNoTest().total())
                .isEqualTo(code.coverage(code.selectAll(), everything).lines().covered());
        assertThat(Stream.of(whoRan())
                        .flatMap(who -> who.shares().stream())
                        .mapToInt(WhoRan.Share::probesAlone)
                        .sum())
                .isEqualTo(everything.probeCount());
    }

    @Test
    void whatIsNotUnderReviewIsInNoBucket() {
        shop.runs(Tested.test("A").ran(Shop.inOtherVersion(ran("Pool#take"))).fact());

        assertThat(whoRan()).isEqualTo(WhoRan.NONE);
    }

    @Test
    void testsOfWhichNothingIsKnownAreCounted() {
        shop.runs(Tested.test("A").attributed(Attribution.AMBIGUOUS).fact())
                .runs(Tested.test("B")
                        .attributed(Attribution.UNMEASURED)
                        .ended(Outcome.FAILED)
                        .fact())
                .runs(Tested.test("C").ended(Outcome.NOT_REACHED).fact())
                .runs(Tested.test("D").fact());

        assertThat(whoRan().unknownFootprints()).isEqualTo(2);
    }
}
