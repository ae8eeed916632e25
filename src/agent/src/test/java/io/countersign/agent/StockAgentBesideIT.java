package io.countersign.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.fixture.Again;
import io.countersign.fixture.Crowd;
import io.countersign.fixture.Late;
import io.countersign.fixture.Launch;
import io.countersign.fixture.Libraries;
import io.countersign.fixture.Pair;
import io.countersign.fixture.Resets;
import io.countersign.fixture.Shapes;
import io.countersign.fixture.Talker;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Beside the user's own JaCoCo agent: both record, and neither sees the other. */
class StockAgentBesideIT {

    /** The order on the command line. */
    enum Order {
        JACOCO_FIRST {
            @Override
            String[] agents(String own, String stock) {
                return new String[] {stock, own};
            }
        },
        JACOCO_LAST {
            @Override
            String[] agents(String own, String stock) {
                return new String[] {own, stock};
            }
        };

        abstract String[] agents(String own, String stock);
    }

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void execOfEveryShapeOfClassIsTheOneOfJacocoAlone(Order order) throws Exception {
        assertExecIsTheSame(order, Shapes.class, 9);
    }

    @ParameterizedTest
    @EnumSource
    void execOfLibrariesIsTheOneOfJacocoAlone(Order order) throws Exception {
        assertExecIsTheSame(order, Libraries.class, 100);
    }

    @ParameterizedTest
    @EnumSource
    void execOfAProgramThatExitsIsTheOneOfJacocoAlone(Order order) throws Exception {
        assertExecIsTheSame(order, Shapes.class, 9, "7");
    }

    @ParameterizedTest
    @EnumSource
    void footprintsAreThoseOfOurOwnLayout(Order order) throws Exception {
        Fork.Result own = new Fork(Fork.own("exec=" + folder.resolve("own.exec"))).main(Talker.class, "end");
        Fork.Result both = beside(order, "").main(Talker.class, "end");
        assertThat(own.out()).contains("state recording", "row one ", "row two ", "row end ");
        assertThat(both).isEqualTo(own);
        assertThat(withoutTalk(Rows.union(both.out()))).isNotEmpty().isEqualTo(withoutTalk(besideExec()));
    }

    @ParameterizedTest
    @EnumSource
    void eventsOfJunitAreToldAsByOurOwnLayout(Order order) throws Exception {
        Fork.Result own = new Fork(Fork.own("exec=" + folder.resolve("own.exec"))).main(Launch.class);
        assertThat(own.out()).contains("Constructed", "Acted", "SharedByAll");
        assertThat(beside(order, "").main(Launch.class)).isEqualTo(own);
    }

    @ParameterizedTest
    @EnumSource
    void contextsOfThreadsAreKeptApart(Order order) throws Exception {
        Fork.Result both = beside(order, "layout=chosen").main(Pair.class, "together");
        Fork.Result own =
                new Fork(Fork.own("layout=chosen,exec=" + folder.resolve("own.exec"))).main(Pair.class, "together");
        assertThat(own.out())
                .contains("first entered io/countersign/fixture/Steps", "second entered io/countersign/fixture/Shapes")
                .doesNotContain("second entered io/countersign/fixture/Steps", "flat ", "nothing ", "failed");
        assertThat(both.out()).isEqualTo(own.out());
        assertThat(both.errLines()).isEqualTo(own.errLines());
        new Fork("-Dcountersign.no.door=true", Fork.stock(folder.resolve("alone.exec"))).main(Shapes.class);
        assertThat(besideExec()).containsKeys(onlyShapes(Fork.hits(folder.resolve("alone.exec"))));
    }

    @ParameterizedTest
    @EnumSource
    void contextsAreKeptApartFromTheMomentTheyAreAskedFor(Order order) throws Exception {
        Fork.Result both = beside(order, "layout=flat").main(Pair.class, "together", "choose");
        Fork.Result own = new Fork(Fork.own("layout=flat,exec=" + folder.resolve("own.exec")))
                .main(Pair.class, "together", "choose");
        assertThat(own.out()).contains("chosen true", "first entered io/countersign/fixture/Steps");
        assertThat(both.out()).isEqualTo(own.out());
    }

    @ParameterizedTest
    @EnumSource
    void whatRunsOnBehalfOfATestAfterItsEndIsNobodysAndReachesJacoco(Order order) throws Exception {
        Fork.Result both = beside(order, "layout=chosen").main(Late.class);
        String work = "io/countersign/fixture/Late\\$Work ";
        assertThat(lines(both, "row taken .* " + work)).hasSize(1);
        assertThat(lines(both, "row nobodys .* " + work)).hasSize(1);
        Map<String, String> union = Rows.union(both.out());
        assertThat(union).containsEntry(key(union, "Late$Work "), besideExec().get(key(union, "Late$Work ")));
    }

    @ParameterizedTest
    @EnumSource
    void entriesOfMethodsAreToldByTheNumbersOfTheOriginalClass(Order order) throws Exception {
        Fork.Result own =
                new Fork(Fork.own("layout=flat,exec=" + folder.resolve("own.exec"))).main(Pair.class, "in turn");
        assertThat(own.out()).contains("alone entered io/countersign/fixture/Steps 20 method ");
        assertThat(beside(order, "layout=flat").main(Pair.class, "in turn")).isEqualTo(own);
    }

    @ParameterizedTest
    @EnumSource
    void whatOthersAskAndResetChangesNothingForAnybody(Order order) throws Exception {
        Fork.Result alone = new Fork(Fork.stock(folder.resolve("alone.exec"))).main(Resets.class, "no-door");
        Fork.Result own = new Fork(Fork.own("exec=" + folder.resolve("own.exec"))).main(Resets.class, "no-stock");
        Fork.Result both = beside(order, "").main(Resets.class, "");
        assertThat(alone.out()).contains("told first {io/", "told forgot {}", "told again {io/");
        assertThat(lines(both, "told ")).isEqualTo(lines(alone, "told "));
        assertThat(lines(own, "row one .*Shapes")).isNotEmpty().isEqualTo(lines(both, "row one .*Shapes"));
        assertThat(lines(own, "row two .*Shapes")).isNotEmpty().isEqualTo(lines(both, "row two .*Shapes"));
        assertThat(shapes(besideExec())).isNotEmpty().isEqualTo(shapes(Fork.hits(folder.resolve("alone.exec"))));
    }

    @ParameterizedTest
    @EnumSource
    void classesThatAreTransformedAgainStayRecorded(Order order) throws Exception {
        Path jar = folder.resolve("again.jar");
        agentJar(jar, Again.class.getName(), Map.of());
        String again = "-javaagent:" + jar;
        Fork.Result own = new Fork(Fork.own("exec=" + folder.resolve("own.exec")), again).main(Again.class);
        String[] agents = order.agents(Fork.own(""), Fork.stock(folder.resolve("beside.exec")));
        Fork.Result both = new Fork(agents[0], agents[1], again).main(Again.class);
        assertThat(both.err()).isEmpty();
        assertThat(lines(own, "row after .*Shapes")).isNotEmpty().isEqualTo(lines(both, "row after .*Shapes"));
        assertThat(shapes(Rows.union(both.out()))).isNotEmpty().isEqualTo(shapes(besideExec()));
    }

    @ParameterizedTest
    @EnumSource
    void manyThreadsThatLoadClassesLoseNothing(Order order) throws Exception {
        String library = Stream.of(Fork.classPath().split(":"))
                .filter(entry -> entry.contains("commons-lang3"))
                .findFirst()
                .orElseThrow();
        Fork.Result both = beside(order, "").main(Crowd.class, library);
        assertThat(both.err()).isEmpty();
        assertThat(both.out()).contains("all loaded true").doesNotContain("failed");
        assertThat(withoutTalk(Rows.union(both.out()))).hasSizeGreaterThan(100).isEqualTo(withoutTalk(besideExec()));
    }

    @ParameterizedTest
    @EnumSource
    void namedModulesAreRecorded(Order order) throws Exception {
        List<String> program = NamedModule.program(folder, "Main", """
                package org.acme;
                import java.util.List;
                import java.util.function.BiFunction;
                public class Main {
                    interface Greeting { String TEXT = String.valueOf(1); default String say() { return TEXT; } }
                    interface Constant { String TEXT = String.valueOf(2); }
                    @SuppressWarnings("unchecked")
                    public static void main(String[] arguments) throws Exception {
                        System.out.println(new Greeting() { }.say() + Constant.TEXT);
                        Object door = Class.forName("java.lang.$Countersign", false, null).getField("door").get(null);
                        Object[] drained = ((BiFunction<String, Object, Object[]>) door).apply("drain", null);
                        ((List<Object[]>) drained[0]).stream()
                            .filter(row -> ((String) row[1]).startsWith("org/acme"))
                            .forEach(row -> System.out.println(row[1] + " " + row[2] + " " + row[3]));
                    }
                }
                """);
        Fork.Result own = new Fork(Fork.own("exec=" + folder.resolve("own.exec"))).run(program);
        Fork.Result both = beside(order, "").run(program);
        assertThat(own.out()).startsWith("12\n").contains("Main$Greeting ", "Main$Constant ", "Main$1 ");
        assertThat(both.err()).isEmpty();
        assertThat(both.out().lines())
                .containsExactlyInAnyOrderElementsOf(own.out().lines().toList());
        Map<String, String> hits = besideExec();
        assertThat(hits).isNotEmpty().isEqualTo(Fork.hits(folder.resolve("own.exec")));
    }

    @Test
    void agentOfAnUnknownVersionIsLeftInPeaceAndNothingIsRecorded() throws Exception {
        Path sources = Files.createDirectories(folder.resolve("src/org/jacoco/agent/rt/internal_x"));
        Files.writeString(sources.resolve("PreMain.java"), """
                package org.jacoco.agent.rt.internal_x;
                public class PreMain {
                    public static void premain(String options) { }
                }
                """);
        ToolProvider.findFirst("javac")
                .orElseThrow()
                .run(System.out, System.err, "-d", folder.toString(), sources + "/PreMain.java");
        Path jar = folder.resolve("unknown.jar");
        String entry = "org/jacoco/agent/rt/internal_x/PreMain";
        agentJar(
                jar,
                entry.replace('/', '.'),
                Map.of(entry + ".class", Files.readAllBytes(folder.resolve(entry + ".class"))));
        Fork.Result result =
                new Fork("-javaagent:" + jar, Fork.own("exec=" + folder.resolve("own.exec"))).main(Talker.class);
        assertThat(result.out())
                .contains(
                        "state the recorder is off, because the JaCoCo agent on this JVM (" + jar + ") is of a version")
                .contains("problem recorder-off | " + jar + " | the recorder is off")
                .doesNotContain("row ");
        assertThat(result.errLines())
                .singleElement()
                .asString()
                .startsWith("countersign: the recorder is off, because the JaCoCo agent on this JVM (")
                .endsWith("Remove that -javaagent: countersign writes the same jacoco.exec itself.");
        assertThat(folder.resolve("own.exec")).doesNotExist();
    }

    private void assertExecIsTheSame(Order order, Class<?> program, int atLeast, String... arguments) throws Exception {
        Path alone = folder.resolve("alone.exec");
        Fork.Result without = new Fork(Fork.stock(alone)).main(program, arguments);
        Fork.Result both = beside(order, "").main(program, arguments);
        assertThat(both).isEqualTo(without);
        assertThat(besideExec()).hasSizeGreaterThan(atLeast).isEqualTo(Fork.hits(alone));
        assertThat(folder.resolve("own.exec")).doesNotExist();
    }

    private Fork beside(Order order, String options) {
        String own = Fork.own("exec=" + folder.resolve("own.exec") + (options.isEmpty() ? "" : "," + options));
        return new Fork(order.agents(own, Fork.stock(folder.resolve("beside.exec"))));
    }

    private Map<String, String> besideExec() throws IOException {
        return Fork.hits(folder.resolve("beside.exec"));
    }

    /** Without those that still run when they have drained for the last time, which JaCoCo may see or not. */
    private static Map<String, String> withoutTalk(Map<String, String> hits) {
        hits.keySet().removeIf(name -> name.matches("io/countersign/fixture/(Talker|Crowd) .*"));
        return hits;
    }

    private static String key(Map<String, String> hits, String part) {
        return hits.keySet().stream()
                .filter(key -> key.contains(part))
                .findFirst()
                .orElseThrow();
    }

    private static String[] onlyShapes(Map<String, String> hits) {
        return shapes(hits).keySet().toArray(new String[0]);
    }

    private static Map<String, String> shapes(Map<String, String> hits) {
        hits.keySet().removeIf(name -> !name.startsWith("io/countersign/fixture/Shapes"));
        return hits;
    }

    private static List<String> lines(Fork.Result result, String start) {
        return result.out()
                .lines()
                .filter(line -> line.matches(start + ".*"))
                .sorted()
                .toList();
    }

    private static void agentJar(Path jar, String premain, Map<String, byte[]> entries) throws IOException {
        Manifest manifest = new Manifest();
        Attributes attributes = manifest.getMainAttributes();
        attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.putValue("Premain-Class", premain);
        attributes.putValue("Can-Retransform-Classes", "true");
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream file = new JarOutputStream(out, manifest)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                file.putNextEntry(new JarEntry(entry.getKey()));
                file.write(entry.getValue());
            }
        }
    }
}
