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
 *     {@code jacoco.version} and, when not measured, {@code recorder.state}, as far as known
 */
public record RunInfo(String runId, long pid, Instant startedAt, boolean measured, Map<String, String> environment) {

    public RunInfo {
        environment = Collections.unmodifiableMap(new TreeMap<>(environment));
    }
}
