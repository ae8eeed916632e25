package io.countersign.benchmarks;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * PIT up to the end of its coverage phase: a dry run, in which mutants are listed and not run. It starts a JVM of its own for the
 * tests, and puts probes into the classes under test only, so it does less than the others. It looks for tests in folders, not in
 * jars.
 */
record Pit() implements Variant {

    @Override
    public String name() {
        return "pit";
    }

    @Override
    public boolean parallel() {
        return false;
    }

    @Override
    public boolean runs(Suite suite) {
        return suite.pit().isPresent();
    }

    @Override
    public List<String> command(Run run) {
        Suite.PitScope scope = run.suite().pit().orElseThrow();
        List<String> command =
                new ArrayList<>(List.of(Jvm.JAVA, "-cp", run.places().pitClassPath()));
        command.addAll(List.of(
                "org.pitest.mutationtest.commandline.MutationCoverageReport",
                "--dryRun=true",
                "--skipFailingTests=true",
                "--failWhenNoMutations=false",
                "--includeLaunchClasspath=false",
                "--classPathFile=" + classPathFile(run),
                "--mutableCodePaths=" + scope.code(),
                "--sourceDirs=" + run.folder(),
                "--reportDir=" + run.folder().resolve("report"),
                "--outputFormats=XML",
                "--mutators=VOID_METHOD_CALLS",
                "--targetClasses=" + scope.classes(),
                "--targetTests=" + scope.tests(),
                "--verbosity=NO_SPINNER"));
        if (!scope.excluded().isEmpty()) {
            command.add("--excludedTestClasses=" + scope.excluded());
        }
        if (!run.suite().arguments().isEmpty()) {
            command.add("--jvmArgs=" + String.join(",", run.suite().arguments()));
        }
        return command;
    }

    @Override
    public Optional<Outcomes> outcomes(Run run) throws RunFailed {
        // It counts test classes here, and tells of tests only what they killed.
        if (Places.read(run.log()).contains(">> 0 tests examined")) {
            throw new RunFailed("pit ran no test");
        }
        return Optional.empty();
    }

    private static Path classPathFile(Run run) {
        Path tests = Jar.unpacked(
                Path.of(run.suite().classPath().get(0)), run.folder().resolveSibling("pit-tests"));
        List<String> entries = new ArrayList<>(List.of(run.classPath().split(File.pathSeparator)));
        entries.set(entries.indexOf(run.suite().classPath().get(0)), tests.toString());
        entries.add(run.places().tool("pitest").toString());
        entries.add(run.places().tool("pitest-junit5-plugin").toString());
        return Places.written(run.folder().resolve("class-path.txt"), String.join("\n", entries));
    }
}
