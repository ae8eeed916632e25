package io.countersign.analysis.bytecode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.analysis.CompiledSources;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

/** What counts as a change of a class, and what does not. */
final class ClassCodeTest {

    private static final String SHOP = """
            package com.shop;
            import java.util.*;
            import java.util.function.*;
            public class Shop implements Comparator<String> {
                private static final int LIMIT = 7;
                @Deprecated(since = "3") protected final List<String> names = new ArrayList<>();
                public Shop(String first) {
                    names.add(first);
                }
                public int score(int amount, long factor) {
                    final int offset = 5;
                    final String word = "score";
                    int sum = 0;
                    for (int i = 0; i < amount; i++) {
                        final long twice = 2L;
                        long part = factor * twice + i;
                        sum += (int) part;
                    }
                    for (String name : names) {
                        sum += name.length() + offset;
                    }
                    String text = word + sum;
                    return text.length();
                }
                public String safe(Supplier<String> source, String otherwise) {
                    final double unused = 1.5;
                    String found = otherwise;
                    try {
                        found = source.get();
                    } catch (IllegalStateException | NullPointerException e) {
                        String message = e.getMessage();
                        found = message == null ? otherwise : message;
                    } finally {
                        names.add(found);
                    }
                    return found;
                }
                public int choose(Object value, String word) {
                    final char letter = 'c';
                    if (value instanceof Integer number && number > LIMIT) {
                        return number;
                    }
                    switch (word) {
                        case "one": return 1;
                        case "two": { final int two = 2; int four = two * two + names.size(); return four; }
                        default: int other = value.hashCode(); return other + letter;
                    }
                }
                public Runnable lambdas(List<String> into) {
                    final int number = 3;
                    Supplier<Function<String, String>> outer = () -> name -> name + number + names;
                    return () -> into.forEach(name -> names.add(outer.get().apply(name)));
                }
                @Override public int compare(String a, String b) {
                    assert a != null : "no name";
                    return a.compareTo(b);
                }
                enum Kind { SMALL, LARGE { int size() { return 2; } }; int size() { return 1; } }
                record Pair(int left, List<String> right) {}
                interface Named { default String name() { return "n"; } }
                Named named() {
                    int captured = names.size();
                    return new Named() { public String name() { final int a = 1; int b = captured; return "x" + b; } };
                }
                synchronized void locked(Object lock) {
                    synchronized (lock) { while (names.isEmpty()) { names.add("x"); } }
                }
            }
            """;

    @TempDir
    private Path folder;

    private Map<String, ClassCode> compile(String name, String source, String... options) throws Exception {
        Path classes = CompiledSources.compileWith(folder.resolve(name), List.of(options), source);
        try (Stream<Path> files = Files.walk(classes)) {
            return files.filter(file -> file.toString().endsWith(".class"))
                    .map(ClassCodeTest::read)
                    .collect(Collectors.toMap(ClassCode::name, code -> code));
        }
    }

    private static ClassCode read(Path file) {
        try {
            return ClassCode.read(Files.readAllBytes(file), annotation -> false);
        } catch (java.io.IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Every line break and every run of blanks outside of texts becomes something else, and comments are added. */
    private static String reformatted(String source) {
        return "/* licence */\n\n\n"
                + source.replace("{\n", "\n\n{ // begins\n").replace("; ", ";\n\n\t /** why */ ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-g:none", "-g:lines", "-g:vars", "-g:source", "-parameters"})
    void debugInformationIsNoChange(String option) throws Exception {
        Map<String, ClassCode> all = compile("all", SHOP, "-g");

        assertThat(all).hasSize(6);
        assertThat(compile("other", SHOP, option)).isEqualTo(all);
    }

    @Test
    void formattingAndCommentsAreNoChange() throws Exception {
        assertThat(compile("formatted", reformatted(SHOP), "-g:none")).isEqualTo(compile("written", SHOP, "-g"));
    }

    @Test
    void theOrderOfMembersAndOfTheConstantPoolIsNoChange() throws Exception {
        String one =
                "class A { int a; long b; int f() { return a + 700000; } long g(Runnable r) { r.run(); return b; } }";
        String other =
                "class A { long b; int a; long g(Runnable r) { r.run(); return b; } int f() { return a + 700000; } }";

        assertThat(compile("one", one)).isEqualTo(compile("other", other));
        byte[] bytes = Files.readAllBytes(folder.resolve("one/A.class"));
        ClassWriter writer = new ClassWriter(0);
        writer.newUTF8("first in the pool");
        writer.newConst(700000);
        new ClassReader(bytes).accept(writer, 0);
        assertThat(writer.toByteArray()).isNotEqualTo(bytes);
        assertThat(ClassCode.read(writer.toByteArray(), annotation -> false))
                .isEqualTo(read(folder.resolve("one/A.class")));
    }

    @Test
    void theVersionOfTheClassFileIsNoChange() throws Exception {
        compile("one", "class A { int f(int a) { return a * 2; } }");
        byte[] bytes = Files.readAllBytes(folder.resolve("one/A.class"));
        ClassWriter writer = new ClassWriter(0);
        new ClassReader(bytes)
                .accept(
                        new ClassVisitor(Opcodes.ASM9, writer) {
                            @Override
                            public void visit(
                                    int version,
                                    int access,
                                    String name,
                                    String signature,
                                    String above,
                                    String[] more) {
                                super.visit(Opcodes.V11, access, name, signature, above, more);
                            }
                        },
                        0);

        assertThat(ClassCode.read(writer.toByteArray(), annotation -> false))
                .isEqualTo(read(folder.resolve("one/A.class")));
    }

    @Test
    void oneMoreLambdaInAMethodChangesNoOtherMethod() throws Exception {
        String one = "class A { Runnable f() { return () -> System.gc(); } Runnable g() { return () -> f().run(); } }";
        String more = one.replace("class A {", "class A { Runnable e() { return () -> { Runnable r = () -> {}; }; }");

        ClassCode before = compile("one", one).get("A");
        ClassCode after = compile("more", more).get("A");

        assertThat(after.methods())
                .containsAll(before.methods())
                .hasSize(before.methods().size() + 1);
        assertThat(after.shape()).isEqualTo(before.shape());
    }

    /** Of a method {@code f} and the class around it, what a change of one place changes. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a * 2            | a * 3             | f()",
                "a * 2            | 2 * a             | f()",
                "a * 2            | b * 2             | f()",
                "a > 0            | a >= 0            | f()",
                "\"x\"            | \"y\"             | f()",
                "sum += a         | sum -= a          | f()",
                "Math.abs(a)      | Math.negateExact(a) | f()",
                "-> a - 1         | -> a - 2          | f()",
                "\"1\"            | \"2\"             | f()",
                "int LIMIT = 3    | int LIMIT = 4     | shape",
                "class A          | class A implements java.io.Serializable | shape",
                "@Deprecated int  | int               | shape",
                "int LIMIT        | long LIMIT        | shape",
                "a; // comment    | a; // other       | nothing",
                "int sum = 0      | int total = 0     | nothing",
            })
    void codeAnnotationsAndShapeAreAChange(String from, String to, String changes) throws Exception {
        String source = """
                class A {
                    static final int LIMIT = 3;
                    @Deprecated int field;
                    @Deprecated(since = "1") int f(int a, int b) {
                        int sum = 0;
                        java.util.function.IntSupplier s = () -> a - 1;
                        if (a > 0) { sum += a; // comment
                        }
                        System.out.println("x");
                        return sum + a * 2 + Math.abs(a) + s.getAsInt();
                    }
                    int g() { return 1; }
                }
                """;
        String changed = from.equals("int sum = 0") ? source.replace("sum", "total") : source.replace(from, to);
        ClassCode before = compile("before", source, "-g").get("A");
        ClassCode after = compile("after", changed, "-g").get("A");

        assertThat(changed).isNotEqualTo(source);
        List<String> differing = Stream.concat(
                        before.shape().equals(after.shape()) ? Stream.of() : Stream.of("shape"),
                        before.methods().stream()
                                .filter(method -> !after.methods().contains(method))
                                .map(method -> method.name() + "()"))
                .toList();
        assertThat(differing).containsExactlyElementsOf(changes.equals("nothing") ? List.of() : List.of(changes));
    }

    @Test
    void twoParametersAreNotTheSameVariable() throws Exception {
        assertThat(compile("one", "class A { int f(int a, int b) { return a; } }"))
                .isNotEqualTo(compile("other", "class A { int f(int a, int b) { return b; } }"));
        assertThat(compile("three", "class A { int f(int a) { int x = a; int y = a + 1; return x; } }"))
                .isNotEqualTo(compile("four", "class A { int f(int a) { int x = a; int y = a + 1; return y; } }"));
    }

    @Test
    void annotationsThatOnlyNameThingsAreNoChange() throws Exception {
        String source = "package org.junit.jupiter.api; @interface Tag { String value(); }\n"
                + "class A { @Tag(\"REQ-1\") void f() {} }";

        assertThat(compile("one", source).get("org/junit/jupiter/api/A").methods())
                .extracting(MethodCode::hash)
                .isEqualTo(
                        compile("two", source.replace("@Tag(\"REQ-1\")", ""))
                                .get("org/junit/jupiter/api/A")
                                .methods()
                                .stream()
                                .map(MethodCode::hash)
                                .toList());
    }

    @Test
    void readsEveryClassOfALibraryTheSameWayTwice() throws Exception {
        Path library = Path.of(org.apache.commons.lang3.StringUtils.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        int classes = 0;
        try (java.util.zip.ZipFile jar = new java.util.zip.ZipFile(library.toFile())) {
            for (java.util.zip.ZipEntry entry : java.util.Collections.list(jar.entries())) {
                if (entry.getName().endsWith(".class") && !entry.getName().contains("module-info")) {
                    byte[] bytes = jar.getInputStream(entry).readAllBytes();
                    ClassWriter bare = new ClassWriter(0);
                    new ClassReader(bytes).accept(bare, ClassReader.SKIP_DEBUG);
                    assertThat(ClassCode.read(bare.toByteArray(), annotation -> false))
                            .isEqualTo(ClassCode.read(bytes, annotation -> false));
                    classes++;
                }
            }
        }
        assertThat(classes).isGreaterThan(300);
    }

    @Test
    void refusesWhatIsNoClassFile() {
        assertThatThrownBy(() -> ClassCode.read(new byte[] {1, 2, 3}, annotation -> false))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
