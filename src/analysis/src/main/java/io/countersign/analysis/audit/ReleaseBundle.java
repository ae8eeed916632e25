package io.countersign.analysis.audit;

import io.countersign.analysis.Inputs;
import io.countersign.analysis.bundle.Bundle;
import io.countersign.analysis.bundle.BundleWriter;
import io.countersign.model.result.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Puts a release into one archive, whoever asks for it. */
public final class ReleaseBundle {

    private ReleaseBundle() {}

    /** Writes the report that people are to see into a folder that is not there yet. */
    @FunctionalInterface
    public interface ReportWriter {

        /** Writes it. */
        void write(Path folder) throws IOException;
    }

    /**
     * Writes the archive, and reads it again.
     *
     * @param file replaced when it is there; its folder is made when it is not
     * @param result what {@link io.countersign.analysis.Analysis#run} made of the inputs
     * @throws io.countersign.model.InputException when an input cannot be put into a bundle, or changed since the result was made
     * @throws IOException when a file cannot be read or written
     */
    public static Bundle write(Path file, Inputs inputs, Result result, Maker maker, ReportWriter report)
            throws IOException {
        Path parent = file.toAbsolutePath().getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        try (TemporaryFolder folder = new TemporaryFolder()) {
            ReleaseContent.write(inputs, result, maker, folder.path());
            report.write(folder.path().resolve(ReleaseContent.REPORT));
            BundleWriter.write(file, ReleaseContent.entries(folder.path(), result));
        }
        return Bundle.read(file);
    }
}
