package io.countersign.analysis.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.countersign.analysis.CompiledSources;
import io.countersign.analysis.settings.ClaimAnnotation;
import io.countersign.analysis.settings.ClaimSettings;
import io.countersign.model.Location;
import io.countersign.model.evidence.TestSource;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Reads annotations out of class files that javac wrote. */
final class TestMarksTest {

    private static final String VERIFIES = """
            package io.countersign.junit;
            import java.lang.annotation.*;
            @Retention(RetentionPolicy.CLASS)
            @Repeatable(Verifies.List.class)
            public @interface Verifies {
                String[] value();
                int revision() default 0;
                @Retention(RetentionPolicy.CLASS)
                @interface List {
                    Verifies[] value();
                }
            }
            """;

    private static final String FOREIGN = """
            package dev.acme;
            import java.lang.annotation.*;
            public class Foreign {
                public enum Known { LOGIN, LOGOUT }
                public @interface Text { String number(); String since() default "x"; }
                @Retention(RetentionPolicy.RUNTIME) public @interface Visible { String number(); }
                public @interface Texts { String[] ids(); }
                public @interface Constant { Known value(); }
                public @interface Constants { Known[] value(); }
                public @interface Number { int value(); }
                public @interface Numbers { int[] value(); }
                public @interface Type { Class<?> value(); }
                public @interface Two { String first() default ""; String second(); }
                @Repeatable(Stories.class) public @interface Story { String value(); }
                public @interface Stories { Story[] value(); }
                public @interface Group { Text[] all(); }
            }
            """;

    private static final String TESTS = """
            package com.shop;
            import dev.acme.Foreign;
            import io.countersign.junit.Verifies;
            import java.util.*;
            @Verifies("CLASS")
            class FraudTest<T> extends Base implements Contract {
                @Verifies("ONE") void one() {}
                @Verifies({"A", "B"}) void several() {}
                @Verifies(value = "REV", revision = 3) void revision() {}
                @Verifies("X") @Verifies(value = {"Y", "Z"}, revision = 2) void repeated() {}
                void nothing() {}
                @Verifies("INTS") void overloaded(int a, int[] b, int[][] c) {}
                @Verifies("STRINGS") void overloaded(String a, String... b) {}
                @Verifies("NESTED") void overloaded(Map.Entry<String, ?> a, Part b, Part[] c) {}
                @Verifies("GENERIC") void overloaded(List<T> a, T b) {}
                @Foreign.Text(number = "TEXT") void text() {}
                @Foreign.Visible(number = "VISIBLE") void visible() {}
                @Foreign.Texts(ids = {"T1", "T2"}) void texts() {}
                @Foreign.Constant(Foreign.Known.LOGIN) void constant() {}
                @Foreign.Constants({Foreign.Known.LOGIN, Foreign.Known.LOGOUT}) void constants() {}
                @Foreign.Number(42) void number() {}
                @Foreign.Numbers({1, 2}) void numbers() {}
                @Foreign.Type(String.class) void type() {}
                @Foreign.Two(first = "F", second = "S") void two() {}
                @Foreign.Story("S1") @Foreign.Story("S2") void stories() {}
                @Foreign.Group(all = {@Foreign.Text(number = "G1"), @Foreign.Text(number = "G2")}) void group() {}
                @Deprecated void other() {}
                static class Part {}
                @Verifies("INNER")
                class WhenHeld {
                    @Verifies("DEEP") void deep() {}
                    class Deeper { void deepest() {} }
                }
            }
            @Verifies("BASE")
            class Base {
                @Verifies("INHERITED") void inherited() {}
                void one() {}
            }
            @Verifies("CONTRACT")
            interface Contract {
                @Verifies("DEFAULT") default void byDefault() {}
            }
            class Lonely extends Host.Inner {
                void alone() {}
            }
            @Verifies("HOST")
            class Host {
                @Verifies("HOST-INNER")
                static class Inner {}
            }
            """;

    private static Path classes;

    @BeforeAll
    static void compile(@TempDir Path folder) throws Exception {
        classes = CompiledSources.compile(folder.resolve("test-classes"), VERIFIES, FOREIGN, TESTS);
    }

    static TestMarks scan(String... classNames) {
        List<ClaimAnnotation> foreign = Stream.of(
                        "Text#number",
                        "Visible#number",
                        "Texts#ids",
                        "Constant#value",
                        "Constants#value",
                        "Number#value",
                        "Numbers#value",
                        "Type#value",
                        "Two#first",
                        "Two#second",
                        "Story#value")
                .map(text -> ClaimAnnotation.parse("dev.acme.Foreign$" + text, Location.ofFile("countersign.yaml")))
                .toList();
        try (ClassFiles files = new ClassFiles(List.of(classes))) {
            return TestMarks.scan(
                    List.of(classNames), files, new ClaimSettings(List.of(), foreign, List.of(), Set.of()));
        }
    }

    static Stream<Arguments> methods() {
        return Stream.of(
                arguments("one", List.of("ONE")),
                arguments("several", List.of("A", "B")),
                arguments("revision", List.of("REV r3")),
                arguments("repeated", List.of("X", "Y r2", "Z r2")),
                arguments("nothing", List.of()),
                arguments("inherited", List.of("INHERITED")),
                arguments("byDefault", List.of("DEFAULT")),
                arguments("missing", List.of()),
                arguments("text", List.of("TEXT")),
                arguments("visible", List.of("VISIBLE")),
                arguments("texts", List.of("T1", "T2")),
                arguments("constant", List.of("LOGIN")),
                arguments("constants", List.of("LOGIN", "LOGOUT")),
                arguments("number", List.of("42")),
                arguments("numbers", List.of("1", "2")),
                arguments("type", List.of("java.lang.String")),
                arguments("two", List.of("F", "S")),
                arguments("stories", List.of("S1", "S2")),
                arguments("group", List.of("G1", "G2")),
                arguments("other", List.of()));
    }

    @ParameterizedTest
    @MethodSource("methods")
    void readsTheAnnotationsOfAMethodThenThoseOfItsClass(String method, List<String> ids) {
        assertThat(ids("com.shop.FraudTest", method))
                .containsExactlyElementsOf(Stream.concat(ids.stream(), Stream.of("CLASS", "BASE", "CONTRACT"))
                        .toList());
    }

    /** The parameter types as JUnit writes them, from the real methods. */
    @Test
    void tellsOverloadedMethodsApartByTheTypesThatJUnitReports() throws Exception {
        TestMarks marks = scan("com.shop.FraudTest");
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {classes.toUri().toURL()})) {
            Stream<Method> overloaded = Arrays.stream(
                            loader.loadClass("com.shop.FraudTest").getDeclaredMethods())
                    .filter(method -> method.getName().equals("overloaded"));

            assertThat(overloaded.map(method ->
                            marks.of(source(method)).get(0).mark().ids().get(0)))
                    .containsExactlyInAnyOrder("INTS", "STRINGS", "NESTED", "GENERIC");
        }
    }

    private static TestSource source(Method method) {
        return new TestSource.Method(
                method.getDeclaringClass().getName(),
                method.getName(),
                Arrays.stream(method.getParameterTypes()).map(Class::getName).toList());
    }

    @Test
    void guessesNoOverloadForAnEngineThatNamesNoTypes() {
        assertThat(ids("com.shop.FraudTest", "overloaded")).containsExactly("CLASS", "BASE", "CONTRACT");
    }

    @Test
    void takesTheOnlyMethodOfANameForAnEngineThatNamesNoTypes() {
        assertThat(scan("com.shop.FraudTest$WhenHeld")
                        .of(new TestSource.Method("com.shop.FraudTest$WhenHeld", "deep", List.of("int"))))
                .extracting(placed -> placed.mark().ids().get(0))
                .contains("DEEP");
    }

    @Test
    void readsTheClassesATestIsNestedIn() {
        assertThat(ids("com.shop.FraudTest$WhenHeld", "deep"))
                .containsExactly("DEEP", "INNER", "CLASS", "BASE", "CONTRACT");
        assertThat(ids("com.shop.FraudTest$WhenHeld$Deeper", "deepest"))
                .containsExactly("INNER", "CLASS", "BASE", "CONTRACT");
    }

    @Test
    void doesNotReadWhatASuperclassIsNestedIn() {
        assertThat(ids("com.shop.Lonely", "alone")).containsExactly("HOST-INNER");
    }

    @Test
    void readsAClassThatIsATestItself() {
        assertThat(scan("com.shop.Base").of(new TestSource.Type("com.shop.Base")))
                .extracting(placed -> placed.mark().ids())
                .containsExactly(List.of("BASE"));
    }

    @Test
    void saysWhereAnAnnotationStands() {
        TestMarks marks = scan("com.shop.FraudTest");

        List<TestMarks.Placed> placed = marks.of(new TestSource.Method("com.shop.FraudTest", "inherited", List.of()));

        assertThat(placed)
                .extracting(one -> one.location().orElseThrow().toString())
                .containsExactly(
                        "com/shop/FraudTest.java:" + line("void inherited()"),
                        "com/shop/FraudTest.java:" + line("class FraudTest<T>"),
                        "com/shop/FraudTest.java:" + line("class Base"),
                        "com/shop/FraudTest.java:" + line("default void byDefault"));
        assertThat(marks.location(new TestSource.File("fraud.feature", 3)))
                .contains(Location.ofLine("fraud.feature", 3));
        assertThat(marks.location(new TestSource.Unknown())).isEmpty();
    }

    private static int line(String text) {
        return 1
                + (int) TESTS.substring(0, TESTS.indexOf(text))
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
    }

    @Test
    void knowsWhichClassesItCouldNotRead(@TempDir Path broken) throws Exception {
        Files.createDirectories(broken.resolve("com/shop"));
        Files.write(broken.resolve("com/shop/Broken.class"), new byte[] {(byte) 0xCA, (byte) 0xFE, 1, 2});
        byte[] whole = Files.readAllBytes(classes.resolve("com/shop/FraudTest.class"));
        Files.write(broken.resolve("com/shop/Cut.class"), Arrays.copyOf(whole, whole.length / 2));
        Files.write(broken.resolve("com/shop/Empty.class"), new byte[0]);
        List<String> names = List.of(
                "com.shop.Broken", "com.shop.Cut", "com.shop.Empty", "com.shop.Missing", "bad\0name", "com.shop.Base");
        try (ClassFiles files = new ClassFiles(List.of(broken, broken.resolve("no.jar"), classes))) {
            TestMarks marks = TestMarks.scan(names, files, ClaimSettings.defaults());

            assertThat(names).filteredOn(marks::knows).containsExactly("com.shop.Base");
            assertThat(marks.of(new TestSource.Type("com.shop.Cut"))).isEmpty();
        }
    }

    private static List<String> ids(String className, String method) {
        return scan(className).of(new TestSource.Method(className, method, List.of())).stream()
                .flatMap(placed -> placed.mark().ids().stream()
                        .map(id -> placed.mark().revision() == 0
                                ? id
                                : id + " r" + placed.mark().revision()))
                .toList();
    }
}
