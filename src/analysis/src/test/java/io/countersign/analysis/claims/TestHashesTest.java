package io.countersign.analysis.claims;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.analysis.CompiledSources;
import io.countersign.analysis.settings.ClaimSettings;
import io.countersign.model.evidence.TestSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What belongs to a test: which changes of its class are changes of it. */
final class TestHashesTest {

    private static final String VERIFIES = """
            package io.countersign.junit;
            public @interface Verifies { String[] value(); int revision() default 0; }
            """;

    private static final String BASE = """
            package com.shop;
            class Base {
                int shared() { return 1; }
                int notCalled() { return 2; }
                @org.junit.jupiter.api.BeforeEach void setUpAll() { hook(); }
                void hook() {}
            }
            """;

    private static final String FX_TEST = """
            package com.shop;
            import io.countersign.junit.Verifies;
            import java.util.List;
            import java.util.function.Supplier;
            import org.junit.jupiter.api.*;
            import org.junit.jupiter.params.ParameterizedTest;
            import org.junit.jupiter.params.provider.MethodSource;
            class FxTest extends Base {
                int limit = 7;
                @BeforeEach void prepare() { limit = 8; }
                @Verifies("REQ-1") @Test void converts() {
                    Supplier<Integer> s = () -> helper(3);
                    new Fake().run();
                    if (s.get() + shared() > limit) throw new AssertionError("too much");
                }
                @Test void other() { Runnable r = () -> {}; otherHelper(); }
                @ParameterizedTest @MethodSource("amounts") void many(int amount) {}
                static List<Integer> amounts() { return List.of(1, 2); }
                int helper(int a) { return deeper(a) + 1; }
                int deeper(int a) { return a; }
                void otherHelper() { System.gc(); }
                static class Fake implements Runnable { public void run() { System.nanoTime(); } }
                static class Unused { int value() { return 4; } }
                @Nested class Inner { @Test void inside() { helper(5); } @BeforeEach void before() { limit++; } }
                void hook() { limit = 9; }
            }
            """;

    @TempDir
    private Path folder;

    private ReviewedTest before = new ReviewedTest("", "");
    private int builds;

    @BeforeEach
    void build() throws Exception {
        before = hash("converts", FX_TEST, BASE);
    }

    private ReviewedTest hash(String method, String... sources) throws Exception {
        return hashOf("com.shop.FxTest", method, sources);
    }

    private ReviewedTest hashOf(String type, String method, String... sources) throws Exception {
        Path classes = compile(folder.resolve("build" + builds++), sources);
        try (ClassFiles files = new ClassFiles(List.of(classes))) {
            return TestMarks.scan(List.of(type), files, ClaimSettings.defaults())
                    .reviewed(new TestSource.Method(type, method, List.of()))
                    .orElseThrow();
        }
    }

    private static Path compile(Path classes, String... sources) throws Exception {
        return CompiledSources.compileWithLibraries(
                classes, Stream.concat(Stream.of(VERIFIES), Stream.of(sources)).toArray(String[]::new));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // the test itself
                "too much                    | too many                        | converts | true",
                "helper(3)                   | helper(4)                       | converts | true",
                // what it calls, and what runs before it
                "deeper(a) + 1               | deeper(a) + 2                   | converts | true",
                "return a;                   | return -a;                      | converts | true",
                "limit = 8                   | limit = 10                      | converts | true",
                "int limit = 7               | int limit = 6                   | converts | true",
                "System.nanoTime()           | System.currentTimeMillis()      | converts | true",
                "return 1;                   | return 11;                      | converts | true",
                "{ hook(); }                 | { hook(); hook(); }             | converts | true",
                "limit = 9                   | limit = 99                      | converts | true",
                // other tests, and what only they use
                "Runnable r = () -> {};      | Runnable r = () -> {}; Runnable q = () -> {}; | converts | false",
                "System.gc()                 | System.runFinalization()        | converts | false",
                "List.of(1, 2)               | List.of(1, 3)                   | converts | false",
                "return 4;                   | return 5;                       | converts | false",
                "return 2;                   | return 22;                      | converts | false",
                "limit++                     | limit--                         | converts | false",
                "@Test void other()          | @Test void added() { Runnable x = () -> {}; } @Test void other() | converts | false",
                "helper(5)                   | helper(6)                       | converts | false",
                // claims and comments
                "@Verifies(\"REQ-1\")        | @Verifies({\"REQ-1\", \"REQ-2\"}) | converts | false",
                "@Verifies(\"REQ-1\") @Test  | /* why */ @Tag(\"x\") @DisplayName(\"d\") @Test | converts | false",
                "@Verifies(\"REQ-1\") @Test  | @Timeout(3) @Test               | converts | true",
                // the data of a parameterised test
                "List.of(1, 2)               | List.of(1, 3)                   | many     | true",
                "helper(3)                   | helper(4)                       | many     | false",
            })
    void changesWithWhatTheTestRunsAndNothingElse(String from, String to, String method, boolean changes)
            throws Exception {
        assertThat(FX_TEST + BASE).contains(from);
        ReviewedTest reviewed = method.equals("converts") ? before : hash(method, FX_TEST, BASE);

        ReviewedTest now = hash(method, FX_TEST.replace(from, to), BASE.replace(from, to));

        assertThat(reviewed.hash()).hasSize(64);
        assertThat(now.name()).isEqualTo("com.shop.FxTest#" + method);
        assertThat(!now.hash().equals(reviewed.hash())).isEqualTo(changes);
    }

    @Test
    void aTestInANestedClassRunsWhatItsOuterClassSetsUp() throws Exception {
        String type = "com.shop.FxTest$Inner";
        ReviewedTest inside = hashOf(type, "inside", FX_TEST, BASE);

        assertThat(hashOf(type, "inside", FX_TEST.replace("limit = 8", "limit = 1"), BASE))
                .isNotEqualTo(inside);
        assertThat(hashOf(type, "inside", FX_TEST.replace("deeper(a) + 1", "deeper(a) + 2"), BASE))
                .isNotEqualTo(inside);
        assertThat(hashOf(type, "inside", FX_TEST.replace("too much", "too many"), BASE))
                .isEqualTo(inside);
    }

    @Test
    void aSuperclassFromElsewhereIsNoPartOfTheTest() throws Exception {
        Path own = folder.resolve("own");
        Path library = folder.resolve("library");
        compile(own, FX_TEST, BASE);
        compile(library, BASE.replace("return 1;", "return 12;"));
        Files.delete(own.resolve("com/shop/Base.class"));
        TestSource.Method source = new TestSource.Method("com.shop.FxTest", "converts", List.of());
        try (ClassFiles alone = new ClassFiles(List.of(own));
                ClassFiles beside = new ClassFiles(List.of(own, library))) {
            assertThat(TestMarks.scan(List.of("com.shop.FxTest"), beside, ClaimSettings.defaults())
                            .reviewed(source))
                    .isEqualTo(TestMarks.scan(List.of("com.shop.FxTest"), alone, ClaimSettings.defaults())
                            .reviewed(source));
        }
    }

    @Test
    void aTestWithoutClassFileHasNoHash() throws Exception {
        assertThat(hashOf("com.shop.GoneTest", "gone", FX_TEST, BASE))
                .isEqualTo(new ReviewedTest("com.shop.GoneTest#gone", ""));
    }
}
