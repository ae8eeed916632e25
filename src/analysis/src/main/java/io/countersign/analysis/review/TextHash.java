package io.countersign.analysis.review;

import io.countersign.analysis.digest.Sha256;
import io.countersign.model.declared.Requirement;
import io.countersign.model.declared.Step;
import io.countersign.model.declared.Workflow;
import java.text.Normalizer;
import java.util.regex.Pattern;

/** SHA-256 of what an item says, however its lines are broken: of what it promises, and not of who owns it or how much it matters. */
public final class TextHash {

    private static final Pattern WHITE_SPACE = Pattern.compile("[\\s\\p{Z}]+");

    private TextHash() {}

    /** Of title and text. */
    public static String of(Requirement requirement) {
        Sha256 hash = new Sha256();
        add(requirement.title(), hash);
        add(requirement.text(), hash);
        return hash.hex();
    }

    /** Of title and text, and of the steps: their titles, the requirements they name, and whether they may be left out or change places. */
    public static String of(Workflow workflow) {
        Sha256 hash = new Sha256();
        add(workflow.title(), hash);
        add(workflow.text(), hash);
        add(workflow.ordered() ? "ordered" : "in any order", hash);
        for (Step step : workflow.steps()) {
            add(step.id(), hash);
            add(step.title(), hash);
            add(step.optional() ? "optional" : "needed", hash);
            add(String.join(" ", step.verifies()), hash);
        }
        return hash.hex();
    }

    private static void add(String text, Sha256 hash) {
        // An editor may write an accent as one character or as two.
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        hash.text(WHITE_SPACE.matcher(composed).replaceAll(" ").strip());
    }
}
