package io.countersign.analysis.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.model.evidence.Footprint;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What javac makes of Java's constructs, each selected by a scope and touched by a run of stock JaCoCo. */
class LanguageConstructsTest {

    private static final String SOURCE = """
            package shop;
            import java.util.function.*;
            public class Constructs {
              static int onStrings(String s) {
                switch (s) { case "a": return 1; case "b": case "Aa": return 2; case "BB": return 3; default: return 0; }
              }
              static int onTable(int i) {
                switch (i) { case 1: case 2: i++; case 3: i += 2; break; case 5: i = 9; break; default: i--; }
                return i;
              }
              static int withFinally(boolean fail) {
                int n = 0;
                try { n++; if (fail) throw new IllegalStateException(); } catch (IllegalStateException e) { n = 9; } finally { n += 10; }
                return n;
              }
              static String withResources() throws Exception {
                try (java.io.StringReader a = new java.io.StringReader("x"); java.io.StringReader b = a) {
                  return "" + (char) a.read();
                }
              }
              static synchronized int inLock(Object lock, int i) { synchronized (lock) { return i > 0 ? i : -i; } }
              static void asserting(int i) { assert i > 0 : "negative"; }
              static int sum(Object o) { return o instanceof Point p && p.x() > 0 ? p.x() + p.y() : 0; }
              static int pick(Colour c) { return switch (c) { case RED, GREEN -> 1; case BLUE -> 2; }; }
              static int fallThrough(Colour c) { return switch (c) { case RED, GREEN: int n = 1; case BLUE: yield 2; }; }
              static int loops(int n) { int s = 0; for (int i = 0; i < n; i++) { if (i == 3) continue; if (i == 7) break; s += i; } do { s--; } while (s > 5); return s; }
              record Point(int x, int y) { Point { if (x < 0) throw new IllegalArgumentException(); } int area() { return x * y; } }
              enum Colour { RED, GREEN, BLUE { @Override int weight() { return 2; } }; int weight() { return 1; } }
              interface Greeter { String name(); default String greet() { return "hello " + name(); } static Greeter of(String n) { return () -> n; } }
              static class One { int one() { return 1; } } static class Two { int two() { return 2; } }

              public static void runOnStrings() { onStrings("b"); }
              public static void runOnTable() { onTable(2); }
              public static void runWithFinally() { withFinally(true); }
              public static void runWithResources() throws Exception { withResources(); }
              public static void runInLock() { inLock(new Object(), 1); }
              public static void runAsserting() { asserting(1); }
              public static void runSum() { sum(new Point(1, 2)); }
              public static void runPick() { pick(Colour.BLUE); }
              public static void runLoops() { loops(9); }
              public static void runOne() { new One().one(); }
              public static void runGreet() { Greeter.of("you").greet(); }
            }
            """;

    @TempDir
    static Path temp;

    private static CompiledCode compiled;
    private static CodeBase code;

    @BeforeAll
    static void compile() throws Exception {
        compiled = new CompiledCode(temp.resolve("classes"), "Constructs", SOURCE, "-g");
        code = compiled.read();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "onStrings",
                "onTable",
                "withFinally",
                "withResources",
                "inLock",
                "asserting",
                "sum",
                "pick",
                "loops"
            })
    void aRunTouchesTheMethodItCallsAndNoOther(String method) throws Exception {
        Footprint run = compiled.run(
                "shop.Constructs", "run" + method.substring(0, 1).toUpperCase(Locale.ROOT) + method.substring(1));
        JacocoComparison.compare(code, run, compiled.jacoco().analyze(run));
        for (String other :
                List.of("onStrings", "onTable", "withFinally", "withResources", "inLock", "asserting", "sum")) {
            Selection selection = code.select(CompiledCode.scope("shop.Constructs#" + other));
            assertThat(selection.isEmpty()).isFalse();
            assertThat(code.touches(selection, run)).as(other).isEqualTo(other.equals(method));
            assertThat(code.coverage(selection, run).methods().covered()).isEqualTo(other.equals(method) ? 1 : 0);
        }
    }

    @Test
    void randomHitsCountAsInJacoco() throws Exception {
        Random random = new Random(7);
        for (int i = 0; i < 50; i++) {
            Footprint hits = DifferentialTest.randomHits(code, random);
            JacocoComparison.compare(code, hits, compiled.jacoco().analyze(hits));
        }
    }

    @Test
    void whatTheCompilerAddsHasNoCode() {
        assertThat(withCode(code, "shop/Constructs$Colour")).containsExactly("weight", "<clinit>");
        assertThat(withCode(code, "shop/Constructs$Point")).containsExactly("<init>", "area");
        assertThat(withCode(code, "shop/Constructs$Greeter")).containsExactly("greet", "of", "lambda$of$0");
        assertThat(code.select(CompiledCode.scope("shop.Constructs.Greeter#name"))
                        .classes())
                .isEmpty();
        assertThat(code.select(CompiledCode.scope("shop.Constructs$Greeter#name"))
                        .isEmpty())
                .isTrue();
    }

    private static List<String> withCode(CodeBase code, String vmName) {
        return code.find(vmName).orElseThrow().methods().stream()
                .filter(CodeMethod::hasCode)
                .map(CodeMethod::name)
                .toList();
    }

    @Test
    void nestedClassesOnOneLineShareIt() throws Exception {
        Footprint run = compiled.run("shop.Constructs", "runOne");
        Selection both = code.select(CompiledCode.scope("shop.Constructs$One", "shop.Constructs$Two"));
        assertThat(both.classes()).hasSize(2);
        assertThat(code.coverage(both, run).lines()).hasToString("Counter[covered=1, total=1]");
        assertThat(code.coverage(both, run).methods()).hasToString("Counter[covered=2, total=4]");
        assertThat(code.sources(both, run))
                .singleElement()
                .satisfies(source -> assertThat(source.name()).isEqualTo("Constructs.java"));
    }

    @Test
    void probesAreNumberedMethodByMethod() {
        for (CodeClass type : code.classes()) {
            int next = 0;
            for (CodeMethod method : type.methods()) {
                assertThat(method.firstProbe()).isEqualTo(next);
                next = method.probeEnd();
            }
            assertThat(next).isEqualTo(type.key().probeCount());
        }
    }

    @Test
    void aDefaultMethodIsTouchedThroughItsLambda() throws Exception {
        Footprint run = compiled.run("shop.Constructs", "runGreet");
        for (String method : List.of("greet", "of")) {
            assertThat(code.touches(code.select(CompiledCode.scope("shop.Constructs$Greeter#" + method)), run))
                    .isTrue();
        }
    }

    @Test
    void classesWithoutDebugInformationCountAsInJacoco() throws Exception {
        CompiledCode bare = new CompiledCode(temp.resolve("bare"), "Constructs", SOURCE, "-g:none");
        CodeBase code = bare.read();
        assertThat(code.classes()).allMatch(type -> type.sourceFile().isEmpty());
        Footprint run = bare.run("shop.Constructs", "runOnStrings");
        JacocoComparison.compare(code, run, bare.jacoco().analyze(run));
        assertThat(code.coverage(code.selectAll(), run).lines().isEmpty()).isTrue();
        assertThat(code.sources(code.selectAll(), run))
                .allMatch(source -> source.lines().isEmpty());
    }
}
