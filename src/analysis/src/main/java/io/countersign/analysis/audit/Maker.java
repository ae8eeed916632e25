package io.countersign.analysis.audit;

import io.countersign.analysis.digest.Sha256;
import io.countersign.model.Version;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jacoco.core.JaCoCo;

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

    /**
     * This JVM.
     *
     * @param jars the files of Countersign that run here
     * @param variables the environment, of which only {@link ContinuousIntegration#variables()} are looked at
     * @throws IOException when a file cannot be read
     */
    public static Maker here(List<Path> jars, Map<String, String> variables) throws IOException {
        List<ToolFile> files = new ArrayList<>();
        for (Path jar : jars) {
            Sha256 hash = new Sha256();
            hash.file(jar);
            files.add(new ToolFile(String.valueOf(jar.getFileName()), hash.hex()));
        }
        Map<String, String> environment = new TreeMap<>();
        for (String property : List.of("java.version", "java.vendor", "os.name", "os.arch")) {
            environment.put(property, System.getProperty(property, ""));
        }
        environment.put("jacoco.version", JaCoCo.VERSION);
        return new Maker(Version.current(), files, environment, ContinuousIntegration.of(variables));
    }
}
