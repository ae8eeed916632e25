package io.countersign.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;

/** The jar that enters the user's JVM. */
class AgentJarIT {

    @Test
    void everyClassIsBelowOurPackage() throws Exception {
        try (JarFile jar = new JarFile(Fork.ownJar().toFile())) {
            List<String> classes = jar.stream()
                    .map(ZipEntry::getName)
                    .filter(name -> name.endsWith(".class"))
                    .toList();
            assertThat(classes)
                    .hasSizeGreaterThan(80)
                    .allMatch(name ->
                            name.startsWith("io/countersign/agent/") || name.startsWith("java/lang/$Countersign"))
                    .noneMatch(name -> name.endsWith("module-info.class"));
        }
    }

    @Test
    void noNameOfJacocoOrAsmIsLeftInTheCode() throws Exception {
        try (JarFile jar = new JarFile(Fork.ownJar().toFile())) {
            for (ZipEntry entry :
                    jar.stream().filter(e -> e.getName().endsWith(".class")).toList()) {
                byte[] code = jar.getInputStream(entry).readAllBytes();
                assertThat(new String(code, StandardCharsets.ISO_8859_1))
                        .as(entry.getName())
                        .doesNotContain("org/jacoco/core")
                        .doesNotContain("org/objectweb/asm");
            }
        }
    }

    @Test
    void manifestNamesTheAgent() throws Exception {
        try (JarFile jar = new JarFile(Fork.ownJar().toFile())) {
            Attributes manifest = jar.getManifest().getMainAttributes();
            assertThat(manifest.getValue("Premain-Class")).isEqualTo("io.countersign.agent.Premain");
            assertThat(manifest.getValue("Automatic-Module-Name")).isEqualTo("io.countersign.agent");
        }
    }

    @Test
    void licencesTravelAlong() throws Exception {
        try (JarFile jar = new JarFile(Fork.ownJar().toFile())) {
            assertThat(text(jar, "META-INF/NOTICE")).contains("JaCoCo core 0.8.15", "ASM 9.10.1");
            assertThat(text(jar, "META-INF/licenses/EPL-2.0.md")).startsWith("Eclipse Public License - v 2.0");
            assertThat(text(jar, "META-INF/licenses/ASM.txt")).contains("INRIA, France Telecom");
            assertThat(text(jar, "META-INF/LICENSE")).contains("Apache License");
        }
    }

    @Test
    void noDependencyIsLeft() throws Exception {
        String pom = Files.readString(Fork.ownJar().resolveSibling("dependency-reduced-pom.xml"));
        assertThat(pom).doesNotContain("<scope>compile</scope>").doesNotContain("<artifactId>org.jacoco.core");
    }

    private static String text(JarFile jar, String name) throws Exception {
        return new String(jar.getInputStream(jar.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
    }
}
