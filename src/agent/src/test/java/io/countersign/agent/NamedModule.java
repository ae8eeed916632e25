package io.countersign.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.spi.ToolProvider;

/** A program in a module of its own. */
final class NamedModule {

    private NamedModule() {}

    /** The arguments that run a class of the package {@code org.acme}, compiled from its source. */
    static List<String> program(Path folder, String name, String source) throws Exception {
        Path sources = Files.createDirectories(folder.resolve("src/org.acme/org/acme"));
        Files.writeString(folder.resolve("src/org.acme/module-info.java"), "module org.acme { }");
        Files.writeString(sources.resolve(name + ".java"), source);
        Path classes = folder.resolve("classes");
        int exit = ToolProvider.findFirst("javac")
                .orElseThrow()
                .run(
                        System.out,
                        System.err,
                        "-d",
                        classes.toString(),
                        "--module-source-path",
                        folder.resolve("src").toString(),
                        "-m",
                        "org.acme");
        assertThat(exit).isZero();
        return List.of("--module-path", classes.toString(), "-m", "org.acme/org.acme." + name);
    }
}
