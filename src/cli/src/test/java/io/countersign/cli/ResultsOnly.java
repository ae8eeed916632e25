package io.countersign.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A project of which only the results of a build tool are there: one test that claims {@code REQ-PAY}. */
record ResultsOnly(Path root) {

    /**
     * Writes it.
     *
     * @param more further lines of its list of requirements
     */
    static ResultsOnly in(Path root, String more) throws IOException {
        Files.createDirectories(root.resolve("target/classes"));
        Files.createDirectories(root.resolve("requirements"));
        Files.writeString(root.resolve("requirements/a.yaml"), """
                requirements:
                  - {id: REQ-PAY, title: Orders are paid}
                %sclaims:
                  - {test: com.shop.PayTest#pays, verifies: [REQ-PAY]}
                """.formatted(more));
        Files.writeString(
                root.resolve("a.xml"),
                "<testsuite><testcase classname='com.shop.PayTest' name='pays' time='0.012'/></testsuite>");
        return new ResultsOnly(root);
    }

    /** Runs a command that reads it. */
    CommandLineRun run(String... arguments) {
        return CommandLineRun.of(
                Stream.concat(Stream.of(arguments), Stream.of("--root=" + root, "--results=" + root.resolve("a.xml")))
                        .toArray(String[]::new));
    }
}
