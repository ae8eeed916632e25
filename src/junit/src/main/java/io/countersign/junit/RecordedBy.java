package io.countersign.junit;

import io.countersign.model.evidence.RunInfo;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Which classes the agent records, and who writes the exec file, as the evidence tells it: without absolute paths. */
final class RecordedBy {

    /** Countersign's own classes are left out as a rule, and nobody's tests claim them. */
    private static final String OWN = "io.countersign.";

    private RecordedBy() {}

    /**
     * Reads what the agent says of itself.
     *
     * @param directory of the evidence file
     * @param home the folder the JVM was started in
     */
    static Map<String, String> of(Map<String, String> about, Path directory, Path home) {
        Map<String, String> facts = new TreeMap<>();
        put(facts, RunInfo.INCLUDES, about.get("includes"), "*");
        put(facts, RunInfo.EXCLUDES, excludes(about.getOrDefault("excludes", "")), "");
        put(facts, RunInfo.JACOCO_AGENT, about.get("stock.output"), "");
        put(facts, RunInfo.JACOCO_AGENT_DUMP_ON_EXIT, about.get("stock.dumponexit"), "true");
        String exec = about.get("stock.destfile");
        if (exec != null && "file".equals(about.get("stock.output"))) {
            relative(
                            Path.of(exec),
                            directory.toAbsolutePath().normalize(),
                            home.toAbsolutePath().normalize())
                    .ifPresent(path -> facts.put(RunInfo.JACOCO_AGENT_EXEC, path));
        }
        return facts;
    }

    private static void put(Map<String, String> facts, String key, @Nullable String value, String usual) {
        if (value != null && !value.equals(usual)) {
            facts.put(key, value);
        }
    }

    private static String excludes(String names) {
        StringJoiner others = new StringJoiner(":");
        for (String name : names.split(":", -1)) {
            if (!name.startsWith(OWN)) {
                others.add(name);
            }
        }
        return others.toString();
    }

    /** Only what lies in the project, or right beside it: the way to anything else would tell of this machine. */
    private static Optional<String> relative(Path exec, Path directory, Path home) {
        Path parent = home.getParent();
        Path near = parent == null || parent.getNameCount() == 0 ? home : parent;
        Path file = exec.normalize();
        if (!file.startsWith(near) || !directory.startsWith(near)) {
            return Optional.empty();
        }
        return Optional.of(directory.relativize(file).toString().replace('\\', '/'));
    }
}
