package io.countersign.cli;

import io.countersign.analysis.audit.Check;
import io.countersign.analysis.audit.Derivation;
import io.countersign.analysis.audit.Difference;
import io.countersign.analysis.audit.RecordedRelease;
import io.countersign.analysis.bundle.Bundle;
import io.countersign.analysis.signing.CheckedSignature;
import io.countersign.analysis.signing.CheckedSignature.State;
import io.countersign.analysis.signing.DemandResult;
import io.countersign.analysis.signing.SignatureReport;
import io.countersign.model.Fault;
import io.countersign.model.InputException;
import io.countersign.model.result.Decision;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says what was checked of a bundle, figure by figure, to somebody who has many of them to read. */
final class VerifyText {

    private static final int WIDTH = 32;

    /** More are counted and not shown. */
    private static final int SHOWN = 25;

    private final PrintWriter out;

    VerifyText(PrintWriter out) {
        this.out = out;
    }

    private void line(String text) {
        out.println(Terminal.printable(text));
    }

    private void fact(String name, String value) {
        line("  " + name + " ".repeat(Math.max(1, WIDTH - name.length())) + value);
    }

    /** No more than a screen of what is wrong: the rest is of the same kind. */
    private void wrong(List<String> sentences) {
        sentences.stream().limit(SHOWN).forEach(sentence -> line("    " + sentence));
        if (sentences.size() > SHOWN) {
            line("    and " + (sentences.size() - SHOWN) + " more");
        }
    }

    void bundle(Bundle bundle) {
        line(String.valueOf(bundle.file().getFileName()));
        fact("digest of the manifest", bundle.digest());
        line("Entries");
        List<Fault> problems = bundle.problems();
        int entries = bundle.entries().size();
        if (problems.isEmpty()) {
            fact("as the manifest says", entries + " of " + entries);
        } else {
            fact("NOT as the manifest says", Integer.toString(problems.size()));
            wrong(problems.stream().map(Fault::toString).toList());
        }
    }

    void signatures(SignatureReport report, int keys) {
        line("Signatures");
        if (keys == 0) {
            fact(
                    "NOT CHECKED",
                    "no --key was given, so nobody's signature was checked; the bundle holds "
                            + count(report.signatures().size(), "signature"));
        } else {
            fact("keys you trust", Integer.toString(keys));
        }
        for (CheckedSignature one : report.signatures()) {
            if (keys > 0 || one.state() == State.BROKEN) {
                signature(one);
            }
        }
        if (keys > 0 && report.signatures().stream().noneMatch(CheckedSignature::trusted)) {
            fact("TRUSTED", "none of " + count(report.signatures().size(), "signature"));
        }
        for (DemandResult demand : report.demands()) {
            fact(
                    "role " + demand.demand().role(),
                    (demand.met() ? "" : "NOT ENOUGH: ") + demand.signers().size() + " of "
                            + demand.demand().count() + " asked for");
        }
    }

    private void signature(CheckedSignature one) {
        String who = one.person()
                .map(person -> person.name() + ", " + person.role() + ", " + person.at() + ": " + person.meaning())
                .orElse("statement " + one.statement());
        if (one.trusted()) {
            fact("trusted", who);
            one.key().ifPresent(key -> fact("", "by the key " + key.name()));
        } else if (one.state() == State.BROKEN) {
            fact("BROKEN", one.entry() + " " + one.reason());
        } else {
            fact("not by a key you trust", one.entry() + ", which names " + who);
        }
    }

    static boolean isBroken(SignatureReport report) {
        return report.signatures().stream().anyMatch(one -> one.state() == State.BROKEN);
    }

    void release(RecordedRelease release) {
        line("What the bundle says of itself");
        fact("made by", "Countersign " + release.madeBy());
        fact("commit", release.commit().orElse("not known"));
        release.buildRun().ifPresent(run -> fact("run of the build server", run));
        fact("decision as of", release.asOf().toString());
    }

    /** Answers with no. */
    boolean notDerived() {
        line("Verdicts");
        fact("NOT DERIVED", "what lies inside is not what was put there");
        return false;
    }

    /** Answers with no. */
    boolean notDerived(InputException faults) {
        line("Verdicts");
        fact("NOT DERIVED", "what lies inside cannot be read");
        wrong(faults.faults().stream().map(Fault::toString).toList());
        return false;
    }

    /** Whether everything follows. */
    boolean derivation(RecordedRelease release, Derivation derivation, Optional<Check> report) {
        line("Derived again from the evidence inside");
        List<Check> checks = new ArrayList<>(derivation.verdicts());
        report.ifPresentOrElse(checks::add, () -> fact("report/report.json", "is not in the bundle"));
        checks.addAll(derivation.documents());
        checks.forEach(this::check);
        boolean holds = checks.stream().allMatch(Check::holds);
        if (!holds && !release.isOfThisVersion()) {
            line("  The bundle was made by Countersign " + release.madeBy()
                    + ", whose rules may differ from this one's; verify it with that version before you judge.");
        }
        Decision decision = derivation.result().decision();
        line("  Derived decision: " + decision.state().label() + ", " + decision.sentence());
        return holds;
    }

    private void check(Check check) {
        String count = check.count() == 1 && check.differing() <= 1
                ? ""
                : (check.count() - Math.min(check.count(), check.differing())) + " of " + check.count() + " ";
        fact(
                check.name(),
                check.holds() ? count + "as recorded" : count + "as recorded, DIFFERENT: " + check.differing());
        wrong(check.differences().stream().map(Difference::toString).toList());
    }

    void conclusion(boolean holds, boolean trusted) {
        if (!holds) {
            line("This bundle does NOT hold.");
        } else if (trusted) {
            line("This bundle holds: it is what was signed, and what it says follows from the evidence inside.");
        } else {
            line(
                    "What this bundle says follows from the evidence inside. Who made it was not checked: name the keys you"
                            + " trust with --key.");
        }
        out.flush();
    }

    private static String count(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
