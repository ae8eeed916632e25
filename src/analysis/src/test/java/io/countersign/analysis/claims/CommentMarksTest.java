package io.countersign.analysis.claims;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.analysis.CompiledSources;
import io.countersign.analysis.settings.ClaimSettings;
import io.countersign.model.evidence.TestSource;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tags in comments, joined with class files that javac made of the same source. */
final class CommentMarksTest {

    private static final String SOURCE = """
            package com.shop;
            // [utest->req~class~1]
            class FxTest {
                // [utest->req~of-int~1]
                void converts(int a) {
                    a++;
                }
                // [utest->req~of-text~2]
                void converts(String a) {
                    a.trim();
                    Runnable r = () -> { /* [utest->req~in-lambda~1] */ a.trim(); };
                }
                class Inner {
                    void inner() {}
                }
                void none() {}
            }
            """;

    @TempDir
    Path folder;

    private Path source;

    private TestMarks marks() throws Exception {
        Path classes = CompiledSources.compile(folder.resolve("classes"), SOURCE);
        try (ClassFiles files = new ClassFiles(List.of(classes))) {
            TestMarks marks = TestMarks.scan(
                    List.of("com.shop.FxTest", "com.shop.FxTest$Inner"), files, ClaimSettings.defaults());
            return CommentMarks.add(
                    marks, file -> file.equals("com/shop/FxTest.java") ? Optional.of(source) : Optional.empty());
        }
    }

    @BeforeEach
    void write() throws Exception {
        source = Files.writeString(folder.resolve("FxTest.java"), SOURCE);
    }

    private static List<String> of(TestMarks marks, String type, String method, String... parameters) {
        return marks.of(new TestSource.Method(type, method, List.of(parameters))).stream()
                .map(placed -> placed.mark().ids().get(0) + " r" + placed.mark().revision() + " "
                        + placed.location().orElseThrow())
                .toList();
    }

    @Test
    void areThoseOfTheMethodThenThoseOfItsClass() throws Exception {
        String ofClass = "req~class r1 com/shop/FxTest.java:2";

        assertThat(of(marks(), "com.shop.FxTest", "converts", "int"))
                .containsExactly("req~of-int r1 com/shop/FxTest.java:4", ofClass);
        assertThat(of(marks(), "com.shop.FxTest", "converts", "java.lang.String"))
                .containsExactly(
                        "req~of-text r2 com/shop/FxTest.java:8", "req~in-lambda r1 com/shop/FxTest.java:11", ofClass);
        assertThat(of(marks(), "com.shop.FxTest", "none")).containsExactly(ofClass);
        assertThat(of(marks(), "com.shop.FxTest$Inner", "inner")).containsExactly(ofClass);
    }

    @Test
    void areReadInAnyEncoding() throws Exception {
        Files.write(source, ("// Prüfung\n" + SOURCE).getBytes(StandardCharsets.ISO_8859_1));

        assertThat(of(marks(), "com.shop.FxTest", "none")).containsExactly("req~class r1 com/shop/FxTest.java:3");
    }

    @Test
    void areNoneWithoutTheSource() throws Exception {
        Files.delete(source);

        assertThat(of(marks(), "com.shop.FxTest", "none")).isEmpty();
    }
}
