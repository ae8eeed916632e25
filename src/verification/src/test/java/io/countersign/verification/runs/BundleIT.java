package io.countersign.verification.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** From a run of {@code examples/payments} to a bundle that two people signed, and back to its verdicts. */
class BundleIT {

    private static final Path EXAMPLE = Places.example("payments");

    /** Half of them in the environment of every JVM of the run, half of them system properties. */
    private static final List<String> CANARIES =
            IntStream.range(0, 20).mapToObj(i -> "canary-" + i + "-7f3a9c").toList();

    @TempDir
    private static Path work;

    private static Path evidence;
    private static Path bundle;

    @BeforeAll
    static void runAndBundle() throws IOException {
        evidence = work.resolve("evidence");
        bundle = work.resolve("release.countersign.zip");
        List<String> run = new ArrayList<>(List.of(
                "run",
                "--test-classpath",
                Jvm.classPath(PaymentsExample.testClassPath()),
                "--sources",
                "src/main/java",
                "--evidence",
                evidence.toString()));
        properties().forEach(property -> run.add("--jvm-argument=" + property));
        succeed(Countersign.run(EXAMPLE, environment(), properties(), run));
        bundle(EXAMPLE, List.of(), bundle);
    }

    private static Map<String, String> environment() {
        Map<String, String> environment = new LinkedHashMap<>();
        IntStream.range(0, 10).forEach(i -> environment.put("DEPLOY_TOKEN_" + i, CANARIES.get(i)));
        return environment;
    }

    private static List<String> properties() {
        return IntStream.range(10, 20)
                .mapToObj(i -> "-Ddeploy.token." + i + "=" + CANARIES.get(i))
                .toList();
    }

    private static Ran succeed(Ran ran) {
        assertThat(ran.exit()).as(ran.toString()).isZero();
        return ran;
    }

    private static void bundle(Path example, List<String> jvmArguments, Path file) {
        List<String> arguments = new ArrayList<>(properties());
        arguments.addAll(jvmArguments);
        succeed(Countersign.run(
                example,
                environment(),
                arguments,
                List.of("bundle", "--evidence", evidence.toString(), "--output", file.toString())));
    }

    private static Ran verify(String... more) {
        List<String> arguments = new ArrayList<>(List.of("verify", bundle.toString()));
        arguments.addAll(List.of(more));
        return Countersign.run(work, List.of(), arguments);
    }

    @Test
    void derivesTheVerdictsOfTheExampleAgain() {
        Ran ran = succeed(verify());

        assertThat(ran.err()).isEmpty();
        assertThat(ran.out())
                .contains("  workflows                       2 of 2 as recorded\n")
                .contains("  requirements                    12 of 12 as recorded\n")
                .contains("  tests                           33 of 33 as recorded\n")
                .contains("  report/report.json              as recorded\n")
                .contains("Who made it was not checked")
                .doesNotContain("DIFFERENT");
    }

    @Test
    void isSignedByTwoPeopleAndVerifiedAgainstTheirKeys() throws IOException {
        Path signed = work.resolve("signed.countersign.zip");
        Files.copy(bundle, signed);
        for (String name : List.of("ada", "grace")) {
            succeed(Countersign.run(work, "keygen", "--out", work.resolve(name).toString()));
            succeed(Countersign.run(
                    work,
                    "sign",
                    signed.toString(),
                    "--key",
                    key(name, "private").toString(),
                    "--role",
                    "release-manager",
                    "--name",
                    name,
                    "--meaning",
                    "released"));
        }

        Ran both = succeed(Countersign.run(
                work,
                "verify",
                signed.toString(),
                "--key",
                key("ada", "public").toString(),
                "--key",
                key("grace", "public").toString(),
                "--require",
                "release-manager=2"));
        assertThat(both.out())
                .contains("  role release-manager            2 of 2 asked for\n")
                .contains("This bundle holds: it is what was signed");
        Ran one = Countersign.run(
                work,
                "verify",
                signed.toString(),
                "--key",
                key("ada", "public").toString(),
                "--require",
                "release-manager=2");
        assertThat(one.exit()).isEqualTo(1);
        assertThat(one.out()).contains("NOT ENOUGH: 1 of 2 asked for");
    }

    private static Path key(String name, String kind) throws IOException {
        try (Stream<Path> files = Files.list(work)) {
            return files.filter(file -> {
                        String text = String.valueOf(file.getFileName());
                        return text.startsWith(name) && text.endsWith(".pem") && text.contains(kind);
                    })
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void holdsNoSecretOfTheEnvironmentAndNoPlace() throws IOException {
        List<Path> outputs = new ArrayList<>(List.of(bundle));
        try (Stream<Path> files = Files.walk(evidence.resolve("report"))) {
            files.filter(Files::isRegularFile).forEach(outputs::add);
        }
        for (Path output : outputs) {
            String text = Files.readString(output, StandardCharsets.ISO_8859_1);
            assertThat(CANARIES).as(output.toString()).noneMatch(text::contains);
            assertThat(text).as(output.toString()).doesNotContain(work.toString());
        }
        assertThat(Files.readString(bundle, StandardCharsets.ISO_8859_1)).contains("REQ-LIMIT-1");
    }

    /** As a word of a text: a short name is in every larger binary file by chance. */
    @Test
    void doesNotNameTheHost() throws IOException {
        Pattern host =
                Pattern.compile("\\b" + Pattern.quote(InetAddress.getLocalHost().getHostName()) + "\\b");
        List<String> texts = new ArrayList<>();
        try (ZipFile zip = new ZipFile(bundle.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                if (entry.getName().matches("(?!report/assets/).*\\.(json|html|yaml|js)")) {
                    texts.add(entry.getName());
                    assertThat(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8))
                            .as(entry.getName())
                            .doesNotContainPattern(host);
                }
            }
        }
        assertThat(texts).contains("bundle.json", "verdicts.json", "report/report.json", "report/index.html");
    }

    static Stream<List<String>> surroundings() {
        return Stream.of(
                List.of("-Duser.timezone=Pacific/Kiritimati"),
                List.of("-Duser.language=tr", "-Duser.country=TR"),
                List.of("-Duser.language=ar", "-Duser.country=EG", "-Dfile.encoding=ISO-8859-1"));
    }

    @ParameterizedTest
    @MethodSource("surroundings")
    void isTheSameBytesInAnotherFolderAndWhereverItIsMade(List<String> jvmArguments, @TempDir Path elsewhere)
            throws IOException {
        Path copy = elsewhere.resolve("another-name");
        copy(EXAMPLE, copy);
        Path again = elsewhere.resolve("again.countersign.zip");
        Path here = elsewhere.resolve("here.countersign.zip");
        bundle(copy, jvmArguments, again);
        Path plain = elsewhere.resolve("plain");
        copy(EXAMPLE, plain);
        bundle(plain, List.of(), here);

        assertThat(again).hasSameBinaryContentAs(here);
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
