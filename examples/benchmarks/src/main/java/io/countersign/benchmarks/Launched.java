package io.countersign.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A variant that runs the tests with Countersign's launcher.
 *
 * @param recording the arguments of the JVM that make something record
 */
public record Launched(String name, boolean parallel, Function<Run, List<String>> recording) implements Variant {

    /** How many threads run tests where they overlap. */
    public static final int THREADS = 4;

    private static final String JUNIT = "-Djunit.jupiter.execution.parallel.";
    private static final List<String> PARALLEL = List.of(
            JUNIT + "enabled=true",
            JUNIT + "mode.default=concurrent",
            JUNIT + "mode.classes.default=concurrent",
            JUNIT + "config.strategy=fixed",
            JUNIT + "config.fixed.parallelism=" + THREADS);

    /** The same with more arguments of the JVM, under another name. */
    public Launched with(String otherName, List<String> more) {
        return new Launched(otherName, parallel, run -> {
            List<String> arguments = new ArrayList<>(recording.apply(run));
            arguments.addAll(more);
            return arguments;
        });
    }

    @Override
    public boolean runs(Suite suite) {
        return true;
    }

    @Override
    public List<String> command(Run run) {
        List<String> command = new ArrayList<>(List.of(Jvm.JAVA));
        command.addAll(recording.apply(run));
        command.addAll(run.suite().arguments());
        if (parallel) {
            command.addAll(PARALLEL);
        }
        command.add("-D" + io.countersign.benchmarks.testjvm.LoadedClasses.TIMES + "=" + run.times());
        command.add("-Djava.io.tmpdir=" + Places.emptied(run.folder().resolve("tmp")));
        command.addAll(List.of("-cp", run.classPath(), "io.countersign.junit.launch.Main"));
        command.add(run.order().toString());
        return command;
    }

    @Override
    public Optional<Outcomes> outcomes(Run run) throws RunFailed {
        Outcomes outcomes = Outcomes.ofProgress(Places.read(run.progress()));
        if (outcomes.run() == 0) {
            throw new RunFailed(name + " ran no test");
        }
        return Optional.of(outcomes);
    }
}
