package io.countersign.analysis.coverage;

import static io.countersign.analysis.coverage.CompiledCode.scope;
import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.model.declared.CodePattern;
import io.countersign.model.evidence.ClassKey;
import io.countersign.model.evidence.Footprint;
import io.countersign.model.result.Coverage;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SelectionTest {

    private static final String SOURCE = """
            package shop.fx;
            public class Converter {
              public static int convert(int a) { return a > 0 ? a : -a; }
              public static int round(int a) { return a; }
              static class Rates { static int rate() { return 2; } }
              public static void runConvert() { convert(1); }
              public static void runRate() { Rates.rate(); }
            }
            interface Marker {}
            """;

    @TempDir
    Path temp;

    private CompiledCode compiled;
    private CodeBase code;

    @BeforeEach
    void compile() throws Exception {
        compiled = new CompiledCode(temp.resolve("classes"), "Converter", SOURCE, "-g");
        code = compiled.read();
    }

    @Test
    void aClassPatternTakesNestedClassesAndAnExcludingOneTakesThemAway() {
        assertThat(code.select(scope("shop.fx.Converter")).classes())
                .extracting(CodeClass::name)
                .containsExactly("shop.fx.Converter$Rates", "shop.fx.Converter");
        assertThat(code.select(scope("shop..", "!shop.fx.Converter$Rates")).classes())
                .extracting(CodeClass::name)
                .containsExactly("shop.fx.Converter");
        assertThat(code.select(scope("shop.*")).isEmpty()).isTrue();
    }

    @Test
    void patternsThatNameNothingAreTold() {
        assertThat(code.unmatched(scope(
                        "shop..",
                        "shop.*",
                        "shop.fx.*",
                        "shop.fx.Convertor",
                        "!shop.fx.Old",
                        "!shop.fx.Converter$Rates",
                        "shop.fx.Converter#convert(int)",
                        "shop.fx.Converter#convert(long)",
                        "shop.fx.Marker")))
                .extracting(CodePattern::text)
                .containsExactly("shop.*", "shop.fx.Convertor", "!shop.fx.Old", "shop.fx.Converter#convert(long)");
    }

    @Test
    void anEmptyScopeHasNoCoverageAndTouchesNothing() throws Exception {
        Footprint run = compiled.run("shop.fx.Converter", "runConvert");
        Selection none = code.select(scope("shop.fx.Marker"));
        assertThat(none.isEmpty()).isTrue();
        assertThat(code.coverage(none, run)).isEqualTo(Coverage.EMPTY);
        assertThat(code.touches(none, run)).isFalse();
    }

    @Test
    void aScopeIsTheSumOfItsMethods() throws Exception {
        Footprint run = compiled.run("shop.fx.Converter", "runConvert");
        assertThat(code.coverage(code.select(scope("shop.fx.Converter#convert", "shop.fx.Converter#round")), run))
                .hasToString("Coverage[lines=Counter[covered=1, total=2], branches=Counter[covered=1, total=2], "
                        + "methods=Counter[covered=1, total=2]]");
    }

    @Test
    void selectionsJoin() {
        Selection all = code.selectAll();
        Selection convert = code.select(scope("shop.fx.Converter#convert"));
        CodeClass converter = code.find("shop/fx/Converter").orElseThrow();
        Selection rest = Selection.of(
                all.classes(), method -> !convert.methods(converter).contains(method));
        assertThat(rest.methods(converter)).extracting(CodeMethod::name).doesNotContain("convert");
        assertThat(rest.union(convert).methods(converter)).isEqualTo(all.methods(converter));
        assertThat(code.selectPackage("shop.fx").classes()).isEqualTo(all.classes());
        assertThat(code.packages()).containsExactly("shop.fx");
    }

    @Test
    void aClassThatRanInAnotherVersionCoversNothingAndIsNamed() throws Exception {
        Footprint run = compiled.run("shop.fx.Converter", "runRate");
        CodeClass rates = code.find("shop/fx/Converter$Rates").orElseThrow();
        ClassKey other = JacocoReference.otherVersion(rates.key());
        Footprint stale = new Footprint(Map.of(other, run.hits().get(rates.key())));
        assertThat(code.coverage(code.selectAll(), stale).methods().covered()).isZero();
        assertThat(code.touches(code.selectAll(), stale)).isFalse();
        assertThat(code.differing(stale)).containsExactly(other);
        assertThat(code.differing(run)).isEmpty();
        assertThat(code.isStale(new ClassKey(1, "some/library/Type", 3))).isFalse();
    }
}
