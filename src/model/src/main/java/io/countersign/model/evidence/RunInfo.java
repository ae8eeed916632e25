package io.countersign.model.evidence;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Facts about the test JVM. Holds no host name, user name or absolute path.
 *
 * @param runId the same for all test JVMs of one run
 * @param pid process id of the test JVM
 * @param startedAt wall clock; used for display, never for order
 * @param measured whether footprints were recorded; false when the agent was not attached or switched itself off
 * @param environment {@code tool.version}, {@code java.version}, {@code java.vendor}, {@code os.name}, {@code os.arch},
 *     {@code jacoco.version} and, when not measured, {@code recorder.state}, as far as known; and the constants below, where there is
 *     anything to say
 */
public record RunInfo(String runId, long pid, Instant startedAt, boolean measured, Map<String, String> environment) {

    /** Names of the only classes that were recorded, with {@code *} and {@code ?}, separated by colons; absent when all were. */
    public static final String INCLUDES = "recorder.includes";

    /** Names of classes that were not recorded, in the same notation; Countersign's own are not told. */
    public static final String EXCLUDES = "recorder.excludes";

    /**
     * Present when the user's own JaCoCo agent ran beside the recorder and wrote the exec file: where it gave its data to, by the names
     * of its option {@code output}; {@code unknown} when its options could not be read.
     */
    public static final String JACOCO_AGENT = "jacoco.agent";

    /** That agent's file, relative to the folder of the evidence file, with forward slashes; absent when it lies too far away to be told without a private path. */
    public static final String JACOCO_AGENT_EXEC = "jacoco.agent.exec";

    /** {@code false} when that agent was told not to write when the JVM ends. */
    public static final String JACOCO_AGENT_DUMP_ON_EXIT = "jacoco.agent.dumponexit";

    public RunInfo {
        environment = Collections.unmodifiableMap(new TreeMap<>(environment));
    }
}
