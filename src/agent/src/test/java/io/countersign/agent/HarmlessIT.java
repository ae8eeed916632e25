package io.countersign.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.fixture.Shapes;
import io.countersign.fixture.Talker;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jacoco.core.instr.Instrumenter;
import org.jacoco.core.runtime.OfflineInstrumentationAccessGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever fails in the agent, the program runs as without it. */
class HarmlessIT {

    @TempDir
    Path folder;

    @Test
    void unknownOptionIsNamedWithTheNearest() throws Exception {
        Path exec = folder.resolve("own.exec");
        assertThat(unharmed(Fork.own("exec=" + exec + ",include=io.*,dumponexit")))
                .containsExactly(
                        "countersign: the agent has no option 'include' and goes on without it; did you mean 'includes'?"
                                + " Allowed are exec, includes, excludes, exclclassloader, layout, assertions.");
        assertThat(exec).isNotEmptyFile();
    }

    @Test
    void unwritableExecIsSaidOnceAndToldToTheListener() throws Exception {
        Path file = Files.createFile(folder.resolve("file"));
        Path impossible = file.resolve("own.exec");
        assertThat(unharmed(Fork.own("exec=" + impossible)))
                .singleElement()
                .asString()
                .startsWith("countersign: the coverage could not be written to " + impossible + ": ");
        assertThat(new Fork(Fork.own("exec=" + impossible)).main(Talker.class).out())
                .contains("problem exec-not-written | " + impossible + " | the coverage could not be written");
    }

    @Test
    void execThatIsAFolderDoesNoHarm() throws Exception {
        assertThat(unharmed(Fork.own("exec="))).hasSize(1);
        assertThat(unharmed(Fork.own("exec=" + folder))).hasSize(1);
    }

    @Test
    void secondAgentDoesNothing() throws Exception {
        Path first = folder.resolve("first.exec");
        Path second = folder.resolve("second.exec");
        assertThat(unharmed(Fork.own("exec=" + first), Fork.own("exec=" + second)))
                .containsExactly("countersign: the agent is on this JVM twice; the second one does nothing."
                        + " Remove one -javaagent.");
        assertThat(first).isNotEmptyFile();
        assertThat(second).doesNotExist();
        assertThat(new Fork(Fork.own("exec=" + first), Fork.own("exec=" + second))
                        .main(Talker.class)
                        .out())
                .contains("problem second-agent |  | the agent is on this JVM twice");
    }

    @Test
    void classesInstrumentedByJacocoAreLeftAloneAndToldOnce() throws Exception {
        Path classes = Files.createDirectories(folder.resolve("classes"));
        Path original = Path.of(
                Shapes.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        Instrumenter instrumenter = new Instrumenter(new OfflineInstrumentationAccessGenerator());
        try (Stream<Path> files = Files.list(original.resolve("io/countersign/fixture"))) {
            for (Path file : files.toList()) {
                Path copy = classes.resolve(original.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.write(copy, instrumenter.instrument(Files.readAllBytes(file), file.toString()));
            }
        }
        Path exec = folder.resolve("own.exec");
        List<String> program = new ArrayList<>(List.of("-cp", classes + ":" + Fork.STOCK, Shapes.class.getName()));
        Fork.Result result = new Fork(
                        "-Djacoco-agent.destfile=" + folder.resolve("offline.exec"), Fork.own("exec=" + exec))
                .run(program);
        assertThat(result.out()).isEqualTo(new Fork().main(Shapes.class).out());
        assertThat(result.exit()).isZero();
        assertThat(result.errLines())
                .singleElement()
                .asString()
                .isEqualTo(
                        "countersign: class io/countersign/fixture/Shapes was instrumented by JaCoCo before the tests ran"
                                + " (offline) and is not measured, nor are others like it; run the tests on the original classes,"
                                + " without JaCoCo's goal 'instrument'.");
        assertThat(Fork.hits(exec)).allSatisfy((name, hits) -> assertThat(name).doesNotContain("fixture"));
        assertThat(Fork.hits(folder.resolve("offline.exec"))).isNotEmpty();
    }

    @Test
    void jvmWithoutTheManagementModuleIsRecorded() throws Exception {
        Path exec = folder.resolve("own.exec");
        assertThat(unharmed("--limit-modules=java.base,java.instrument", Fork.own("exec=" + exec)))
                .isEmpty();
        assertThat(Fork.hits(exec)).isNotEmpty();
    }

    private static List<String> unharmed(String... jvmArguments) throws Exception {
        Fork.Result without = new Fork().main(Shapes.class, "3");
        Fork.Result with = new Fork(jvmArguments).main(Shapes.class, "3");
        assertThat(with.exit()).isEqualTo(without.exit()).isEqualTo(3);
        assertThat(with.out()).isEqualTo(without.out());
        return with.errLines();
    }
}
