package io.countersign.verification.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Runs {@code examples/payments} as its readme says. */
public final class PaymentsExample {

    private static final Path EXAMPLE = Places.example("payments");

    private PaymentsExample() {}

    /** The report of a run that leaves its evidence in the folder. */
    public static Path report(Path evidence) throws IOException {
        run(evidence);
        return evidence.resolve("report");
    }

    static Ran run(Path evidence) throws IOException {
        Ran ran = Countersign.run(
                EXAMPLE,
                "run",
                "--test-classpath",
                Jvm.classPath(testClassPath()),
                "--sources",
                "src/main/java",
                "--evidence",
                evidence.toString());
        assertThat(ran.exit()).as(ran.toString()).isZero();
        return ran;
    }

    static List<Path> testClassPath() throws IOException {
        List<Path> classPath =
                new ArrayList<>(List.of(EXAMPLE.resolve("target/test-classes"), EXAMPLE.resolve("target/classes")));
        Arrays.stream(Files.readString(EXAMPLE.resolve("target/test-classpath.txt"))
                        .strip()
                        .split(File.pathSeparator))
                .map(Path::of)
                .forEach(classPath::add);
        return classPath;
    }
}
