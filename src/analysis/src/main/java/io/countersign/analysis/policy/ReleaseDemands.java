package io.countersign.analysis.policy;

import io.countersign.model.result.Severity;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is asked of the release as a whole.
 *
 * @param findings by rule, how many findings there may be in all; {@link Demands#ANY} for no limit
 * @param worstFinding the worst severity that findings of the other rules may have
 * @param failingTests what it means that a test failed, whatever it claims
 */
public record ReleaseDemands(Map<String, Integer> findings, Severity worstFinding, Meaning failingTests) {

    public ReleaseDemands {
        findings = Collections.unmodifiableMap(new TreeMap<>(findings));
    }
}
