package io.countersign.verification.runs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Starts the installed command line as a user does. */
final class Countersign {

    private Countersign() {}

    static Ran run(Path folder, String... arguments) {
        return run(folder, List.of(), List.of(arguments));
    }

    /**
     * Runs a command.
     *
     * @param folder the working folder
     * @param jvmArguments for the JVM of Countersign itself
     */
    static Ran run(Path folder, List<String> jvmArguments, List<String> arguments) {
        return run(folder, Map.of(), jvmArguments, arguments);
    }

    /** The same, with further environment variables. */
    static Ran run(Path folder, Map<String, String> environment, List<String> jvmArguments, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        command.addAll(jvmArguments);
        command.add("-Dcountersign.home=" + Places.dist());
        command.add("-cp");
        command.add(Places.dist().resolve("lib").resolve("*").toString());
        command.add("io.countersign.cli.Main");
        command.addAll(arguments);
        return Jvm.run(folder, environment, command);
    }
}
