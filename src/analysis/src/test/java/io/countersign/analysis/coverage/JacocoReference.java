package io.countersign.analysis.coverage;

import io.countersign.model.evidence.ClassKey;
import io.countersign.model.evidence.Footprint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jacoco.core.analysis.Analyzer;
import org.jacoco.core.analysis.CoverageBuilder;
import org.jacoco.core.data.ExecutionData;
import org.jacoco.core.data.ExecutionDataStore;
import org.objectweb.asm.ClassReader;

/** JaCoCo's own answer, from its public API. */
public final class JacocoReference {

    private final Map<String, byte[]> classFiles = new LinkedHashMap<>();

    /** All classes of a jar, without those for other Java versions. */
    static JacocoReference ofJar(Path jar) throws IOException {
        JacocoReference result = new JacocoReference();
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : zip.stream().map(ZipEntry.class::cast).toList()) {
                if (entry.getName().endsWith(".class") && !entry.getName().startsWith("META-INF/versions/")) {
                    result.add(zip.getInputStream(entry).readAllBytes());
                }
            }
        }
        return result;
    }

    /** Adds a class file. */
    public void add(byte[] classFile) {
        classFiles.putIfAbsent(new ClassReader(classFile).getClassName(), classFile);
    }

    /** What JaCoCo says of these hits. */
    public CoverageBuilder analyze(Footprint footprint) {
        ExecutionDataStore store = new ExecutionDataStore();
        footprint.hits().forEach((key, probes) -> {
            boolean[] array = new boolean[key.probeCount()];
            for (int i = 0; i < array.length; i++) {
                array[i] = probes.contains(i);
            }
            store.put(new ExecutionData(key.id(), key.name(), array));
        });
        CoverageBuilder builder = new CoverageBuilder();
        Analyzer analyzer = new Analyzer(store, builder);
        classFiles.forEach((name, bytes) -> {
            try {
                analyzer.analyzeClass(bytes, name);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        });
        return builder;
    }

    /** The same class, built from other sources. */
    static ClassKey otherVersion(ClassKey key) {
        return new ClassKey(key.id() + 1, key.name(), key.probeCount());
    }
}
