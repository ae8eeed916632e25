package io.countersign.analysis.coverage;

import static io.countersign.analysis.coverage.CompiledCode.scope;
import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.model.evidence.Footprint;
import io.countersign.model.result.LineStatus;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Why probes are merged and lines never are. */
class UnionTest {

    private static final String SOURCE = """
            package shop;
            public class Limit {
              static String check(int n) {
                return n > 10 ? "high" : "low";
              }
              public static void runHigh() { check(11); }
              public static void runLow() { check(1); }
            }
            """;

    @TempDir
    Path temp;

    private CompiledCode compiled;
    private CodeBase code;

    @BeforeEach
    void compile() throws Exception {
        compiled = new CompiledCode(temp.resolve("classes"), "Limit", SOURCE, "-g");
        code = compiled.read();
    }

    @Test
    void twoPartlyCoveredLinesAreOneFullyCoveredLine() throws Exception {
        Footprint high = compiled.run("shop.Limit", "runHigh");
        Footprint low = compiled.run("shop.Limit", "runLow");
        assertThat(line(high)).isEqualTo(LineStatus.PARTLY_COVERED);
        assertThat(line(low)).isEqualTo(LineStatus.PARTLY_COVERED);
        assertThat(line(high.union(low))).isEqualTo(LineStatus.FULLY_COVERED);
    }

    private LineStatus line(Footprint run) {
        List<SourceCoverage> sources = code.sources(code.select(scope("shop.Limit#check")), run);
        return sources.get(0).lines().get(0).status();
    }

    @Test
    void aUnionEvaluatedOnceEqualsJacocoOnAllHits() throws Exception {
        Random random = new Random(3);
        Footprint union = Footprint.none();
        for (int i = 0; i < 5; i++) {
            union = union.union(DifferentialTest.randomHits(code, random));
            JacocoComparison.compare(code, union, compiled.jacoco().analyze(union));
        }
    }
}
