package io.countersign.report.html.data;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * What the pages know and the data need.
 *
 * @param tones the colour of each verdict, strength, outcome and severity, by its label
 * @param forge how the address of a file begins, and what stands between it and a line; empty where there is no forge
 * @param workflows where the page of a workflow is, by its ID
 * @param code on which page a package is, by its name
 * @param subjects by which name the pages call what a finding is about
 * @param findings where each finding is, in the order of the result
 */
public record PageFacts(
        Map<String, String> tones,
        List<String> forge,
        UnaryOperator<String> workflows,
        UnaryOperator<String> code,
        UnaryOperator<String> subjects,
        List<String> findings) {}
