package io.countersign.analysis.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same inputs give the same archive, statements and signatures in JVMs of their own, whatever surrounds them. */
class SameBytesEverywhereTest {

    @TempDir
    Path folder;

    private KeyPairFiles keys;
    private byte[] here;

    @BeforeEach
    void write() throws IOException {
        keys = KeyPairFiles.generate(folder.resolve("ada"), KeyType.ED25519);
        Path file = folder.resolve("here.countersign.zip");
        WritesBundle.main(new String[] {file.toString(), keys.privateKey().toString()});
        here = Files.readAllBytes(file);
    }

    private byte[] elsewhere(List<String> before, String... options) throws IOException, InterruptedException {
        Path place = Files.createDirectories(folder.resolve("another place/größe"));
        List<String> command = new ArrayList<>(before);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(options));
        command.addAll(List.of(
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                WritesBundle.class.getName(),
                "there.countersign.zip",
                keys.privateKey().toString()));
        Process process = new ProcessBuilder(command)
                .directory(place.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return Files.readAllBytes(place.resolve("there.countersign.zip"));
    }

    @ParameterizedTest
    @CsvSource({
        "tr, TR, Pacific/Kiritimati, ISO-8859-9",
        "ar, EG, America/St_Johns, windows-1256",
        "th, TH, Asia/Bangkok, UTF-8"
    })
    void inAnotherLocaleTimeZoneCharsetAndFolder(String language, String country, String zone, String charset)
            throws IOException, InterruptedException {
        assertThat(elsewhere(
                        List.of(),
                        "-Duser.language=" + language,
                        "-Duser.country=" + country,
                        "-Duser.timezone=" + zone,
                        "-Dfile.encoding=" + charset))
                .isEqualTo(here);
    }

    @Test
    void withAnotherUmask() throws IOException, InterruptedException {
        Path shell = Path.of("/bin/sh");
        assumeTrue(Files.isExecutable(shell), "there is no " + shell + " to set a umask with");

        for (String umask : List.of("000", "077")) {
            assertThat(elsewhere(List.of(shell.toString(), "-c", "umask " + umask + "; exec \"$@\"", "sh")))
                    .as("umask %s", umask)
                    .isEqualTo(here);
        }
    }
}
