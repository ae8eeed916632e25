package io.countersign.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.fixture.Footprints;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A program, written in a test, that is run in the ways a user may run it. What comes of its steps must be the same in all of them and
 * without any agent, its footprints the same wherever there is a recorder, and what JaCoCo is told the same as by its own agent alone.
 */
final class EveryWay {

    /** A way to have a program recorded. */
    enum Way {
        FLAT("layout=flat", false),
        CHOSEN("layout=chosen", false),
        /** Begins flat, and the program has the layout changed. */
        CHANGED("layout=flat", false),
        JACOCO_FIRST("layout=chosen", true),
        JACOCO_LAST("layout=flat", true);

        private final String options;
        private final boolean beside;

        Way(String options, boolean beside) {
            this.options = options;
            this.beside = beside;
        }

        /** Our agent, those of others and JaCoCo's, in turns of each order. */
        private List<String> agents(String own, List<String> others, String stock) {
            List<String> agents = new ArrayList<>(others);
            agents.add(this == CHOSEN || this == JACOCO_FIRST ? agents.size() : 0, own);
            if (beside) {
                agents.add(this == JACOCO_FIRST ? 0 : agents.size(), stock);
            }
            return agents;
        }
    }

    private final Path folder;
    private final Path jdk;
    private final Path classes;
    private final List<Path> libraries = new ArrayList<>();
    private final List<String> sources = new ArrayList<>();
    private final List<String> agents = new ArrayList<>();
    private String library = "no library/";
    private String options = "";

    EveryWay(Path folder, Path jdk, String... libraries) {
        this.folder = folder;
        this.jdk = jdk;
        this.classes = folder.resolve("program");
        for (String library : libraries) {
            this.libraries.add(part(library));
        }
    }

    static Path part(String name) {
        return Fork.PARTS.resolve(name + ".jar");
    }

    EveryWay agent(String part) {
        agents.add("-javaagent:" + part(part));
        return this;
    }

    /** An option that both recorders know. */
    EveryWay option(String option) {
        options = "," + option;
        return this;
    }

    /** Compares what JaCoCo is told of a library, too, whose names begin so in VM notation. */
    EveryWay comparing(String prefix) {
        library = prefix;
        return this;
    }

    /** One more library of the program, which is not compiled here. */
    EveryWay with(Path library) {
        libraries.add(library);
        return this;
    }

    /** A source file: production code as {@code shop/Rates.java}, or {@code run/Program.java}, which is run. */
    EveryWay source(String name, String code) throws IOException {
        Path file = folder.resolve("src").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, code);
        sources.add(file.toString());
        return this;
    }

    /** Compiles and runs it. The lines of {@code expected} that tell footprints come only from those with a recorder. */
    void prints(String expected, Way... ways) throws Exception {
        printsWithoutAnAgent(expected);
        Path alone = folder.resolve("alone.exec");
        List<String> stock = new ArrayList<>(agents);
        stock.add(Fork.stock(alone) + options);
        assertThat(run(stock).out()).as("JaCoCo alone").isEqualTo(outcomes(expected));
        Map<String, String> hits = compared(alone);
        assertThat(hits).isNotEmpty();
        for (Way way : ways) {
            Fork.Result result = run(way);
            assertThat(result.out()).as("%s %s", way, result.err()).isEqualTo(expected);
            assertThat(result.err()).as(way.name()).doesNotContain("countersign:");
            assertThat(compared(exec(way))).as(way.name()).isEqualTo(hits);
        }
    }

    /** As {@link #prints}, for what nobody can do beside JaCoCo; with one line of ours on standard error. */
    void printsAndComplains(String expected, String complaint, Way... ways) throws Exception {
        printsWithoutAnAgent(expected);
        for (Way way : ways) {
            Fork.Result result = run(way);
            assertThat(result.out()).as("%s %s", way, result.err()).isEqualTo(expected);
            assertThat(result.errLines()).as(way.name()).containsExactly(complaint);
        }
    }

    private void printsWithoutAnAgent(String expected) throws Exception {
        compile();
        assertThat(run(agents).out()).as("without").isEqualTo(outcomes(expected));
    }

    private Fork.Result run(Way way) throws Exception {
        Path own = way.beside ? folder.resolve("never.exec") : exec(way);
        List<String> all =
                way.agents(Fork.own(way.options + ",exec=" + own + options), agents, Fork.stock(exec(way)) + options);
        if (way == Way.CHANGED) {
            all.add("-Dchange=true");
        }
        return run(all);
    }

    private Path exec(Way way) {
        return folder.resolve(way + ".exec");
    }

    private static String outcomes(String expected) {
        return expected.lines().filter(line -> !line.contains(" ran ")).collect(Collectors.joining("\n", "", "\n"));
    }

    private Map<String, String> compared(Path exec) throws IOException {
        Map<String, String> hits = Fork.hits(exec);
        hits.keySet().removeIf(name -> !Footprints.isProduction(name) && !name.startsWith(library));
        return hits;
    }

    private Fork.Result run(List<String> more) throws Exception {
        Fork.Result result = new Fork(jdk, more.toArray(new String[0])).run(List.of("-cp", classPath(), "run.Program"));
        assertThat(result.exit()).as(result.err()).isZero();
        return result;
    }

    private String classPath() throws URISyntaxException {
        List<String> entries = new ArrayList<>(List.of(classes.toString()));
        libraries.forEach(library -> entries.add(library.toString()));
        entries.add(Path.of(Footprints.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI())
                .toString());
        return String.join(File.pathSeparator, entries);
    }

    private void compile() throws Exception {
        List<String> command = new ArrayList<>(List.of(
                jdk.resolve("bin/javac").toString(),
                "-nowarn",
                "-proc:none",
                "-XDsuppressNotes",
                "-cp",
                classPath(),
                "-d",
                classes.toString()));
        command.addAll(sources);
        Process javac = new ProcessBuilder(command).inheritIO().start();
        assertThat(javac.waitFor()).isZero();
    }
}
