package io.countersign.analysis.audit;

import io.countersign.analysis.bundle.Bundle;
import io.countersign.analysis.bundle.BundleEntry;
import io.countersign.model.result.Decision;
import io.countersign.model.result.Header.Commit;
import io.countersign.model.result.Result;
import java.time.LocalDate;
import java.util.ArrayList;
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
     * @param today the day on which it was written, which need not be the one it was decided for
     */
    public static List<String> lines(Bundle bundle, Result result, LocalDate today) {
        long bytes = bundle.entries().stream().mapToLong(BundleEntry::length).sum();
        Decision decision = result.decision();
        List<String> lines = new ArrayList<>(List.of(
                bundle.file() + ": " + bundle.entries().size() + " entries, " + (bytes + KIB - 1) / KIB + " KiB",
                "  Digest    " + bundle.digest(),
                "  Commit    "
                        + result.header().commit().map(BundleText::commit).orElse("not known"),
                "  Release   " + result.release(),
                "  Decision  " + decision.state().label() + ", as of " + decision.asOf() + ": " + decision.sentence()));
        if (!decision.asOf().equals(today)) {
            lines.add("  Day       " + decision.asOf() + " was named, and today is " + today);
            ExpiredSince.of(result, today).forEach(one -> lines.add("            expired since then: " + one));
        }
        lines.add("Nobody has signed it yet: countersign sign --help");
        return lines;
    }

    private static String commit(Commit commit) {
        return commit.id() + (commit.dirty() ? ", with changes that nobody committed" : "");
    }
}
