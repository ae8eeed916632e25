package io.countersign.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.analysis.bundle.Bundle;
import io.countersign.analysis.bundle.BundleEntry;
import io.countersign.analysis.bundle.BundleWriter;
import io.countersign.analysis.bundle.Content;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code countersign bundle} and {@code countersign verify}; with real evidence in {@code BundleIT}. */
class BundleVerifyTest {

    @TempDir
    private Path root;

    private Path file;

    @BeforeEach
    void project() throws Exception {
        file = root.resolve("a.countersign.zip");
        Files.createDirectories(root.resolve("target/classes"));
        write("requirements/a.yaml", """
                requirements:
                  - {id: REQ-1, title: Orders are paid}
                  - {id: REQ-2, title: Orders are sent}
                claims:
                  - {test: com.shop.PayTest#pays, verifies: [REQ-1]}
                """);
        write("results/TEST-a.xml", """
                <testsuite hostname="box"><properties><property name="user.name" value="user-of-the-machine"/></properties>
                <testcase classname='com.shop.PayTest' name='pays'/></testsuite>""");
        CommandLineRun bundle = CommandLineRun.of(
                "bundle", "--root=" + root, "--results=" + root.resolve("results"), "--output=" + file);
        assertThat(bundle.err()).isEmpty();
        assertThat(bundle.exit()).isZero();
    }

    private void write(String file, String text) throws Exception {
        Files.createDirectories(root.resolve(file).getParent());
        Files.writeString(root.resolve(file), text);
    }

    private CommandLineRun verify(String... more) {
        String[] arguments = new String[more.length + 2];
        arguments[0] = "verify";
        arguments[1] = file.toString();
        System.arraycopy(more, 0, arguments, 2, more.length);
        return CommandLineRun.of(arguments);
    }

    /** As somebody does who knows the format: content and manifest are changed together. */
    private void forge(String entry, UnaryOperator<String> change) throws Exception {
        Bundle bundle = Bundle.read(file);
        SortedMap<String, Content> entries = new TreeMap<>();
        for (BundleEntry one : bundle.entries()) {
            if (!one.name().equals("manifest.json")) {
                entries.put(one.name(), Content.of(bundle.bytes(one.name())));
            }
        }
        String text = new String(bundle.bytes(entry), StandardCharsets.UTF_8);
        assertThat(change.apply(text)).isNotEqualTo(text);
        entries.put(entry, Content.of(change.apply(text)));
        BundleWriter.write(file, entries);
    }

    @Test
    void saysThatEverythingFollowsAndThatNobodysSignatureWasChecked() {
        CommandLineRun run = verify();

        assertThat(run.err()).isEmpty();
        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .contains(
                        "  NOT CHECKED                     no --key was given, so nobody's signature was checked; the bundle"
                                + " holds 0 signatures\n")
                .contains("  requirements                    2 of 2 as recorded\n")
                .contains("  tests                           as recorded\n")
                .contains("  report/report.json              as recorded\n")
                .contains("  attestations.cdx.json           as recorded\n")
                .endsWith(
                        "What this bundle says follows from the evidence inside. Who made it was not checked: name the keys"
                                + " you trust with --key.\n")
                .doesNotContain("DIFFERENT");
    }

    @Test
    void asksForTheSignaturesThatThePolicyInTheBundleDemands() throws Exception {
        write("countersign.yaml", """
                policy:
                  signatures: [{role: release-manager, count: 1}, {role: qa, count: 1}]
                """);
        CommandLineRun.of("bundle", "--root=" + root, "--results=" + root.resolve("results"), "--output=" + file);
        CommandLineRun.of("keygen", "--out=" + root.resolve("ada"));
        CommandLineRun.of("keygen", "--out=" + root.resolve("grace"));
        sign("ada", "release-manager");
        String[] keys = {"--key=" + root.resolve("ada.public.pem"), "--key=" + root.resolve("grace.public.pem")};

        CommandLineRun one = verify(keys);
        sign("grace", "qa");
        CommandLineRun both = verify(keys);

        assertThat(one.out())
                .contains("  role release-manager            1 of 1 asked for\n")
                .contains("  role qa                         NOT ENOUGH: 0 of 1 asked for\n")
                .endsWith("This bundle does NOT hold.\n");
        assertThat(one.exit()).isOne();
        assertThat(both.out()).contains("  role qa                         1 of 1 asked for\n");
        assertThat(both.exit()).isZero();
        assertThat(verify().out()).doesNotContain("asked for");
    }

    private void sign(String key, String role) {
        CommandLineRun run = CommandLineRun.of(
                "sign",
                file.toString(),
                "--key=" + root.resolve(key + ".private.pem"),
                "--role=" + role,
                "--name=" + key,
                "--meaning=seen");
        assertThat(run.err()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "verdicts.json | \"verdict\": \"unmeasured\" | \"verdict\": \"verified\" | requirements / REQ-1 / verdict: recorded verified, derived unmeasured",
                "report/report.json | \"verdict\": \"unmeasured\" | \"verdict\": \"verified\" | requirements / REQ-1 / verdict: recorded verified, derived unmeasured",
                "statements/verdicts.json | \"verdict\":\"unmeasured\" | \"verdict\":\"verified\" | predicate / requirements / REQ-1 / verdict: recorded verified, derived unmeasured",
                "project/requirements/a.yaml | Orders are sent | Orders may be sent | requirements / REQ-2 / title: recorded Orders are sent, derived Orders may be sent",
                "project/results/TEST-a.xml | pays | sends | requirements / REQ-1 / verdict: recorded unmeasured, derived not-run",
            })
    void namesWhatDoesNotFollowThoughAllHashesFit(String entry, String from, String to, String difference)
            throws Exception {
        forge(entry, text -> text.replaceFirst(from, to));

        CommandLineRun run = verify();

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).contains("    " + difference + "\n").endsWith("This bundle does NOT hold.\n");
    }

    @Test
    void doesNotDeriveAnythingFromEntriesThatAreNotWhatTheManifestSays() throws Exception {
        byte[] bytes = Files.readAllBytes(file);
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        int title = text.indexOf("Orders are sent");
        bytes[title] = 'X';
        Files.write(file, bytes);

        CommandLineRun run = verify();

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out())
                .contains("NOT as the manifest says")
                .contains("NOT DERIVED")
                .endsWith("This bundle does NOT hold.\n");
    }

    @Test
    void saysWhatCannotBeReadAnyMore() throws Exception {
        forge("project/requirements/a.yaml", text -> "requirements: [");

        CommandLineRun run = verify();

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out())
                .contains(
                        "NOT DERIVED                     what lies inside cannot be read\n    requirements/a.yaml:1:");
    }

    @Test
    void refusesAnotherFileAndANewerBundle() throws Exception {
        forge("bundle.json", text -> text.replace("\"formatVersion\": 1", "\"formatVersion\": 2"));
        assertThat(verify().exit()).isEqualTo(3);
        assertThat(verify().err()).contains("in version 2 of the bundle's content");

        Files.writeString(file, "no archive");
        assertThat(verify().exit()).isEqualTo(3);
    }

    @Test
    void asksForSignaturesOnlyInWordsItUnderstands() {
        assertThat(verify("--require=release-manager=1").exit()).isEqualTo(1);
        assertThat(verify("--require=release-manager=1").out()).contains("NOT ENOUGH: 0 of 1 asked for");
        assertThat(verify("--require=release-manager").exit()).isEqualTo(2);
        assertThat(verify("--require=release-manager").err()).contains("write for example release-manager=1");
    }

    @Test
    void holdsNothingOfTheMachineAndTheSameBytesAgain() throws Exception {
        byte[] first = Files.readAllBytes(file);
        CommandLineRun.of("bundle", "--root=" + root, "--results=" + root.resolve("results"), "--output=" + file);

        assertThat(Files.readAllBytes(file)).isEqualTo(first);
        assertThat(new String(first, StandardCharsets.ISO_8859_1))
                .doesNotContain(root.toString(), "user-of-the-machine", "hostname");
    }
}
