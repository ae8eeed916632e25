package io.countersign.analysis.finding;

import io.countersign.analysis.figures.Figures;
import io.countersign.model.result.Finding;
import java.util.List;

/** Finds one kind of disagreement. To add one, write a class and add it to {@link FindingRules}. */
interface FindingRule {

    /** The rule's name in reports, such as {@code covered-not-verified}. */
    String name();

    /** What it finds, in the order of declaration. */
    List<Finding> find(Figures figures);
}
