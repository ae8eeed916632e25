package io.countersign.analysis.signing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs docs/verify-bundle, which shares nothing with us but the page it was written from. */
record VerifyScript(int exit, String output) {

    private static final Path SCRIPT = Path.of("../../docs/verify-bundle");

    /** Why it cannot run here; empty when it can. */
    static String obstacle() {
        try {
            if (run(List.of("python3", "--version")).exit() != 0) {
                return "python3 does not run";
            }
            VerifyScript openssl = run(List.of("openssl", "version"));
            return openssl.exit() == 0 && openssl.output().matches("(?s)OpenSSL [3-9].*")
                    ? ""
                    : "there is no openssl of version 3 or later";
        } catch (IOException e) {
            return e.getMessage();
        }
    }

    static VerifyScript of(Path bundle, List<TrustedKey> keys) throws IOException {
        List<String> command = new ArrayList<>(List.of("python3", SCRIPT.toString(), bundle.toString()));
        keys.forEach(key -> command.add(key.name()));
        return run(command);
    }

    private static VerifyScript run(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            return new VerifyScript(process.waitFor(), output);
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }
}
