package io.countersign.analysis.audit;

import io.countersign.analysis.bundle.Bundle;
import io.countersign.analysis.bundle.BundleEntry;
import io.countersign.model.result.Decision;
import io.countersign.model.result.Header.Commit;
import io.countersign.model.result.Result;
import java.util.List;

/** Says in a few lines what was put into a bundle. */
public final class BundleText {

    private static final int KIB = 1024;

    private BundleText() {}

    /**
     * The lines. IDs and paths in them are as they were written; whoever prints them sees to what a terminal may get.
     *
     * @param bundle as it was written
     * @param result what it was written of
     */
    public static List<String> lines(Bundle bundle, Result result) {
        long bytes = bundle.entries().stream().mapToLong(BundleEntry::length).sum();
        Decision decision = result.decision();
        return List.of(
                bundle.file() + ": " + bundle.entries().size() + " entries, " + (bytes + KIB - 1) / KIB + " KiB",
                "  Digest    " + bundle.digest(),
                "  Commit    "
                        + result.header().commit().map(BundleText::commit).orElse("not known"),
                "  Release   " + result.release(),
                "  Decision  " + decision.state().label() + ", as of " + decision.asOf() + ": " + decision.sentence(),
                "Nobody has signed it yet: countersign sign --help");
    }

    private static String commit(Commit commit) {
        return commit.id() + (commit.dirty() ? ", with changes that nobody committed" : "");
    }
}
