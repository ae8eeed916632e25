package io.countersign.verification.runs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.TreeMap;
import org.jacoco.core.analysis.Analyzer;
import org.jacoco.core.analysis.CoverageBuilder;
import org.jacoco.core.analysis.IBundleCoverage;
import org.jacoco.core.data.ExecutionData;
import org.jacoco.core.tools.ExecFileLoader;

/** Reads {@code jacoco.exec} with JaCoCo's own code. */
final class ExecFile {

    private ExecFile() {}

    /**
     * Class id and name to the probes that were hit. Left out are our own listener, which JaCoCo measures and our agent does not, and
     * the JUnit Platform: the listener calls its methods, on {@code TestIdentifier} for example, and is switched off where the
     * stock agent measures.
     */
    static TreeMap<String, BitSet> probes(Path file) {
        TreeMap<String, BitSet> probes = new TreeMap<>();
        for (ExecutionData data : load(file).getExecutionDataStore().getContents()) {
            String name = data.getName();
            if (data.hasHits() && !name.startsWith("io/countersign/") && !name.startsWith("org/junit/platform/")) {
                probes.put(name + " " + Long.toHexString(data.getId()), bits(data.getProbes()));
            }
        }
        return probes;
    }

    /** What JaCoCo's own report would say of some classes. */
    static IBundleCoverage coverage(Path file, Path classes) {
        CoverageBuilder builder = new CoverageBuilder();
        try {
            new Analyzer(load(file).getExecutionDataStore(), builder).analyzeAll(classes.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return builder.getBundle("all");
    }

    private static ExecFileLoader load(Path file) {
        try {
            ExecFileLoader loader = new ExecFileLoader();
            loader.load(file.toFile());
            return loader;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BitSet bits(boolean[] probes) {
        BitSet bits = new BitSet(probes.length);
        for (int i = 0; i < probes.length; i++) {
            bits.set(i, probes[i]);
        }
        return bits;
    }
}
