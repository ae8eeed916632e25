package io.countersign.analysis.audit;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Who made a bundle.
 *
 * @param version of Countersign
 * @param files its own jars; empty where it does not run from jars
 * @param environment JDK, operating system and JaCoCo of the JVM that made the bundle, by the names that {@code RunInfo} uses too
 * @param ci what {@link ContinuousIntegration} knows
 */
public record Maker(String version, List<ToolFile> files, Map<String, String> environment, Map<String, String> ci) {

    public Maker {
        files = List.copyOf(files);
        environment = Collections.unmodifiableMap(new TreeMap<>(environment));
        ci = Collections.unmodifiableMap(new TreeMap<>(ci));
    }
}
