package io.countersign.analysis.signing;

import io.countersign.analysis.bundle.Bundle;
import io.countersign.analysis.bundle.BundleWriter;
import java.nio.file.Path;

/** A program for a JVM of its own: writes the bundle of the small release and signs it with the key that is named. */
final class WritesBundle {

    private WritesBundle() {}

    public static void main(String[] arguments) {
        Path file = SmallRelease.bundle(Path.of(arguments[0]));
        Bundle bundle = Bundle.read(file);
        BundleWriter.addSignatures(
                bundle, BundleSigner.sign(bundle, SigningKey.read(Path.of(arguments[1])), SmallRelease.ADA));
    }
}
