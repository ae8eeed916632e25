package io.countersign.maven;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A program that a test ran to its end, with all it said. */
record Ran(int exit, String said) {

    private static final int NOT_THERE = 127;

    /** The command line, as an auditor has it: it knows nothing of the build. */
    static Ran countersign(Path folder, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "io.countersign.cli.Main"));
        command.addAll(List.of(arguments));
        return of(folder, command);
    }

    /** The verifier that shares nothing with Countersign. */
    static Ran verifyBundle(Path folder, String... arguments) {
        List<String> command = new ArrayList<>(List.of("python3", System.getProperty("verify-bundle", "")));
        command.addAll(List.of(arguments));
        return of(folder, command);
    }

    /** Whether it has here what it needs. */
    static boolean canVerifyBundle(Path folder) {
        return of(folder, List.of("python3", "--version")).exit() == 0
                && of(folder, List.of("openssl", "version")).said().matches("(?s)OpenSSL [3-9].*");
    }

    private static Ran of(Path folder, List<String> command) {
        try {
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Ran(process.waitFor(), said);
        } catch (IOException e) {
            // The program is not there.
            return new Ran(NOT_THERE, e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
