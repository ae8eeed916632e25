package io.countersign.analysis.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.model.evidence.Footprint;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The body of a lambda belongs to the method in whose source it stands. */
class LambdaScopeTest {

    private static final String SOURCE = """
            package shop;
            import java.io.Serializable;
            import java.util.function.*;
            public class Retry {
              static final IntSupplier ZERO = () -> 0;
              final IntSupplier field = () -> 1;
              Retry() { Runnable r = () -> field.getAsInt(); r.run(); }
              static int attempt(int n) { IntSupplier s = () -> { IntSupplier inner = () -> n + 1; return inner.getAsInt(); }; return s.getAsInt(); }
              static int attempt(String n) { Function<String, Integer> f = x -> x.length(); return f.apply(n); }
              static Supplier<Supplier<Integer>> later(int n) { return () -> () -> n; }
              static Supplier<String> stored() { return (Supplier<String> & Serializable) () -> "kept"; }
              static int named() { return 5; }
              static int byReference() { IntSupplier s = Retry::named; return s.getAsInt(); }

              public static void runInt() { attempt(1); }
              public static void runString() { attempt("x"); }
              public static void runLater() { later(1); }
              public static void runLatest() { later(1).get().get(); }
              public static void runConstructor() { new Retry(); ZERO.getAsInt(); }
              public static void runReference() { byReference(); }
            }
            """;

    @TempDir
    Path temp;

    private CompiledCode compiled;
    private CodeBase code;

    @BeforeEach
    void compile() throws Exception {
        compiled = new CompiledCode(temp.resolve("classes"), "Retry", SOURCE, "-g");
        code = compiled.read();
    }

    private List<String> select(String pattern) {
        Selection selection = code.select(CompiledCode.scope(pattern));
        return selection.classes().stream()
                .flatMap(type -> selection.methods(type).stream())
                .map(CodeMethod::name)
                .sorted()
                .toList();
    }

    private boolean touches(String pattern, Footprint run) {
        return code.touches(code.select(CompiledCode.scope(pattern)), run);
    }

    @Test
    void anOverloadOwnsItsLambdasAndTheirs() {
        assertThat(select("shop.Retry#attempt(int)")).hasSize(3).contains("attempt");
        assertThat(select("shop.Retry#attempt(String)")).hasSize(2).contains("attempt");
        assertThat(select("shop.Retry#attempt")).hasSize(5);
        assertThat(select("shop.Retry#later")).hasSize(3);
    }

    @Test
    void aRunTouchesTheOverloadItCalled() throws Exception {
        Footprint run = compiled.run("shop.Retry", "runInt");
        assertThat(touches("shop.Retry#attempt(int)", run)).isTrue();
        assertThat(touches("shop.Retry#attempt(java.lang.String)", run)).isFalse();
        assertThat(touches("shop.Retry#attempt", run)).isTrue();
        Footprint other = compiled.run("shop.Retry", "runString");
        assertThat(touches("shop.Retry#attempt(int)", other)).isFalse();
        assertThat(touches("shop.Retry#attempt(String)", other)).isTrue();
    }

    @Test
    void coverageOfAMethodCountsItsLambdasAsMethods() throws Exception {
        Selection later = code.select(CompiledCode.scope("shop.Retry#later"));
        assertThat(code.coverage(later, compiled.run("shop.Retry", "runLater")).methods())
                .hasToString("Counter[covered=1, total=3]");
        assertThat(code.coverage(later, compiled.run("shop.Retry", "runLatest")).methods())
                .hasToString("Counter[covered=3, total=3]");
    }

    @Test
    void lambdasOfConstructorsAndFieldsAreInitializers() throws Exception {
        assertThat(select("shop.Retry#<init>")).hasSize(3);
        assertThat(select("shop.Retry#<clinit>")).hasSize(2);
        Footprint run = compiled.run("shop.Retry", "runConstructor");
        Selection initializers = code.select(CompiledCode.scope("shop.Retry#<init>", "shop.Retry#<clinit>"));
        assertThat(code.coverage(initializers, run).methods()).hasToString("Counter[covered=5, total=5]");
        assertThat(code.touches(initializers, run)).isFalse();
        assertThat(code.touchMask(initializers).isEmpty()).isTrue();
    }

    @Test
    void aSerializableLambdaBelongsToItsWriter() {
        assertThat(select("shop.Retry#stored")).hasSize(2);
        assertThat(select("shop.Retry#$deserializeLambda$")).containsExactly("$deserializeLambda$");
    }

    @Test
    void aMethodReferenceOwnsNothing() throws Exception {
        assertThat(select("shop.Retry#byReference")).containsExactly("byReference");
        assertThat(select("shop.Retry#named")).containsExactly("named");
        assertThat(touches("shop.Retry#named", compiled.run("shop.Retry", "runReference")))
                .isTrue();
    }
}
