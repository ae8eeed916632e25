package io.countersign.verification.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A module of the product, with the packages its classes may use beside their own, the JDK and JSpecify. */
enum ProductModule {
    MODEL,
    JUNIT("io.countersign.model..", "org.junit.platform.."),
    AGENT("org.jacoco.core..", "org.objectweb.asm.."),
    ANALYSIS(
            "io.countersign.model..",
            "org.jacoco.core..",
            "org.objectweb.asm..",
            "org.yaml.snakeyaml..",
            "tools.jackson..",
            "io.cucumber.gherkin..",
            "io.cucumber.messages..",
            "org.commonmark..",
            "de.siegmar.fastcsv..",
            "org.apache.commons.text..",
            "javax.crypto..",
            "javax.xml.."),
    REPORT(
            "io.countersign.model..",
            "freemarker..",
            "tools.jackson..",
            "de.siegmar.fastcsv..",
            "org.dhatim.fastexcel..",
            "javax.xml.."),
    CLI(
            "io.countersign.analysis..",
            "io.countersign.report..",
            "io.countersign.model..",
            "picocli..",
            "me.tongfei.progressbar.."),
    MAVEN(
            "io.countersign.analysis..",
            "io.countersign.report..",
            "io.countersign.model..",
            "org.apache.maven..",
            "org.codehaus.plexus..",
            // Of the goal help, which Maven's own tool generates.
            "javax.xml..",
            "org.w3c.dom..",
            "org.xml.sax..");

    private static final Path MODULES = Path.of(System.getProperty("countersign.modules", ".."));

    private final List<String> arrows;

    ProductModule(String... arrows) {
        this.arrows = List.of(arrows);
    }

    String folder() {
        return this == MAVEN ? "maven-plugin" : word();
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The package everything of the module is in. */
    String root() {
        return "io.countersign." + word();
    }

    String[] usable() {
        return Stream.concat(Stream.of(root() + "..", "java..", "org.jspecify.annotations.."), arrows.stream())
                .toArray(String[]::new);
    }

    /** The classes before anything is shaded into them. */
    JavaClasses classes() {
        return imported(this);
    }

    Path sources() {
        return folderOf("src/main/java");
    }

    Path testSources() {
        return folderOf("src/test/java");
    }

    static JavaClasses allClasses() {
        return imported(values());
    }

    private static JavaClasses imported(ProductModule... modules) {
        return new ClassFileImporter()
                .importPaths(Arrays.stream(modules)
                        .map(module -> module.folderOf("target/classes"))
                        .toList());
    }

    private Path folderOf(String name) {
        Path path = MODULES.resolve(folder()).resolve(name).normalize();
        if (!Files.isDirectory(path) && !name.equals("src/test/java")) {
            throw new IllegalStateException(
                    path + " does not exist; build the module first, with mvn verify at the root");
        }
        return path;
    }
}
