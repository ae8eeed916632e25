package io.countersign.analysis.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.model.InputException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jacoco.core.instr.Instrumenter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CodeBaseReadTest {

    @TempDir
    Path base;

    private Path classes;
    private byte[] classFile;

    @BeforeEach
    void compile() throws Exception {
        classes = base.resolve("target/classes");
        CompiledCode compiled =
                new CompiledCode(classes, "Fee", "package shop; public class Fee { int fee() { return 1; } }", "-g");
        classFile = compiled.classFiles().get("shop.Fee");
    }

    private CodeBase read(Path... roots) {
        return CodeBase.read(base, List.of(roots));
    }

    private static void zip(Path file, Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        Files.write(file, bytes.toByteArray());
    }

    @Test
    void aDirectoryAndItsJarHoldTheSameClasses() throws Exception {
        zip(base.resolve("fee.jar"), Map.of("shop/Fee.class", classFile));
        CodeBase directory = read(classes);
        CodeBase jar = read(base.resolve("fee.jar"));
        assertThat(directory.leftOut()).isEmpty();
        assertThat(directory.classes().iterator().next().key())
                .isEqualTo(jar.classes().iterator().next().key());
        assertThat(jar.inputs()).singleElement().satisfies(input -> {
            assertThat(input.path()).isEqualTo("fee.jar");
            assertThat(input.sha256()).matches("[0-9a-f]{64}");
        });
    }

    @Test
    void aJarInsideADirectoryIsLeftOutWithASentence() throws Exception {
        zip(classes.resolve("lib.jar"), Map.of("shop/Fee.class", classFile));
        assertThat(read(classes).leftOut())
                .containsExactly(
                        "target/classes/lib.jar is a jar inside the code under review and was left out; name it as"
                                + " an input of its own if its code belongs to the review.");
        assertThat(read(classes).classes()).hasSize(1);
    }

    @Test
    void corruptClassFilesAreLeftOut() throws Exception {
        Files.write(classes.resolve("Empty.class"), new byte[0]);
        Files.write(classes.resolve("Text.class"), "no class".getBytes(StandardCharsets.UTF_8));
        for (int length = 1; length < classFile.length; length += 7) {
            Files.write(classes.resolve("Cut" + length + ".class"), Arrays.copyOf(classFile, length));
        }
        CodeBase code = read(classes);
        assertThat(code.classes()).extracting(CodeClass::name).containsExactly("shop.Fee");
        assertThat(code.leftOut())
                .allMatch(sentence -> sentence.matches("target/classes/\\w+\\.class (is no class file|holds).*"))
                .anyMatch(sentence -> sentence.startsWith("target/classes/Empty.class"))
                .anyMatch(sentence -> sentence.startsWith("target/classes/Text.class"));
    }

    @Test
    void ofTwoClassesWithOneNameTheFirstCounts() throws Exception {
        Path other = base.resolve("other/classes");
        new CompiledCode(other, "Fee", "package shop; public class Fee { int fee() { return 22; } }", "-g");
        Path copy = base.resolve("copy");
        Files.createDirectories(copy);
        Files.write(copy.resolve("Fee.class"), classFile);
        CodeBase code = read(classes, other, classes, copy);
        assertThat(code.classes()).hasSize(1);
        assertThat(code.classes().iterator().next().key())
                .isEqualTo(read(classes).classes().iterator().next().key());
        assertThat(code.leftOut())
                .containsExactly(
                        "other/classes/shop/Fee.class holds another version of shop.Fee and was left out; the one in"
                                + " target/classes/shop/Fee.class comes first.",
                        "copy holds 1 class that was read before, equal to the last byte; each counts once.");
    }

    @Test
    void allMissingRootsAreNamedTogether() throws Exception {
        Files.writeString(base.resolve("notes.txt"), "notes");
        assertThatThrownBy(() -> read(base.resolve("missing"), classes, base.resolve("notes.txt")))
                .isInstanceOf(InputException.class)
                .hasMessageMatching(
                        "missing: does not exist; give a directory of class files or a jar, after they were"
                                + " built\nnotes.txt: is neither a directory of class files nor a jar that can be read \\(.*\\)");
    }

    @Test
    void versionsForOtherJavaReleasesAreLeftOut() throws Exception {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("META-INF/versions/11/shop/Fee.class", classFile);
        entries.put("META-INF/versions/11/shop/Tax.class", classFile);
        entries.put("META-INF/versions/17/module-info.class", classFile);
        entries.put("shop/Fee.class", classFile);
        zip(base.resolve("fee.jar"), entries);
        CodeBase code = read(base.resolve("fee.jar"));
        assertThat(code.classes()).hasSize(1);
        assertThat(code.leftOut())
                .containsExactly(
                        "fee.jar/META-INF/versions/11 holds 2 classes for other Java versions and was left out; the"
                                + " classes every version starts from are counted.",
                        "fee.jar/META-INF/versions/17 holds 1 class for other Java versions and was left out; the"
                                + " classes every version starts from are counted.");
    }

    @Test
    void descriptorsOfModulesAndPackagesAreNoClasses() throws Exception {
        new CompiledCode(classes, "module-info", "module shop {}");
        new CompiledCode(classes, "package-info", "@Deprecated package shop;");
        assertThat(classes.resolve("shop/package-info.class")).exists();
        CodeBase code = read(classes);
        assertThat(code.classes()).extracting(CodeClass::name).containsExactly("shop.Fee");
        assertThat(code.leftOut()).isEmpty();
    }

    @Test
    void instrumentedClassesAreLeftOut() throws Exception {
        Files.write(
                classes.resolve("shop/Fee.class"),
                new Instrumenter(new org.jacoco.core.runtime.OfflineInstrumentationAccessGenerator())
                        .instrument(classFile, "Fee"));
        assertThat(read(classes).leftOut())
                .containsExactly(
                        "target/classes/shop/Fee.class was already instrumented by JaCoCo and was left out; give"
                                + " the class files as the compiler wrote them.");
    }

    @Test
    void aDirectorysHashTellsNamesAndContents() throws Exception {
        String before = read(classes).inputs().get(0).sha256();
        assertThat(read(classes).inputs().get(0).sha256()).isEqualTo(before);
        Files.writeString(classes.resolve("a.properties"), "x=1");
        String added = read(classes).inputs().get(0).sha256();
        Files.move(classes.resolve("a.properties"), classes.resolve("b.properties"));
        String renamed = read(classes).inputs().get(0).sha256();
        Files.writeString(classes.resolve("b.properties"), "x=2");
        assertThat(List.of(before, added, renamed, read(classes).inputs().get(0).sha256()))
                .doesNotHaveDuplicates();
    }

    @Test
    void harmfulJarsAreRefused() throws Exception {
        zip(base.resolve("a.jar"), Map.of("../Fee.class", classFile));
        zip(base.resolve("b.jar"), Map.of("C:/Fee.class", classFile));
        zip(base.resolve("c.jar"), Map.of("Bomb.class", new byte[2 << 20]));
        Map<String, byte[]> many = new LinkedHashMap<>();
        for (int i = 0; i <= 10_000; i++) {
            many.put("a" + i, new byte[0]);
        }
        zip(base.resolve("d.jar"), many);
        assertThatThrownBy(() -> read(
                        base.resolve("a.jar"), base.resolve("b.jar"), base.resolve("c.jar"), base.resolve("d.jar")))
                .isInstanceOf(InputException.class)
                .hasMessage("a.jar: has an entry with the forbidden name \"../Fee.class\"\n"
                        + "b.jar: has an entry with the forbidden name \"C:/Fee.class\"\n"
                        + "c.jar: has the entry \"Bomb.class\", which unpacks to more than 100 times its size\n"
                        + "d.jar: has 10001 entries; at most 10000 are read");
    }

    @Test
    void aDamagedEntryOfAJarIsLeftOut() throws Exception {
        zip(base.resolve("fee.jar"), Map.of("shop/Fee.class", classFile));
        byte[] jar = Files.readAllBytes(base.resolve("fee.jar"));
        // The compressed bytes begin behind the entry's header and name.
        Arrays.fill(jar, 30 + "shop/Fee.class".length(), 60, (byte) 0xFF);
        Files.write(base.resolve("fee.jar"), jar);
        CodeBase code = read(base.resolve("fee.jar"));
        assertThat(code.classes()).isEmpty();
        assertThat(code.leftOut())
                .singleElement()
                .asString()
                .startsWith("fee.jar/shop/Fee.class is no class file that can be read (java.util.zip.ZipException");
    }

    @Test
    void foldersOutsideTheProjectAreShownByNameOnly() {
        assertThat(CodeBase.read(base.resolve("elsewhere"), List.of(classes)).inputs())
                .extracting(input -> input.path())
                .containsExactly("classes");
    }
}
