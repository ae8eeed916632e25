package io.countersign.analysis.diff;

import io.countersign.model.declared.Criticality;
import io.countersign.model.diff.ComparedReport;
import io.countersign.model.diff.ItemState;
import io.countersign.model.result.ClaimStrength;
import io.countersign.model.result.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a {@code report.json} says, as far as it is compared.
 *
 * @param about what it says of itself as a whole
 * @param items workflows, then requirements
 * @param waivers empty where it was written before there were any
 */
public record ReadReport(
        ComparedReport about,
        List<ReadItem> items,
        List<ReadTest> tests,
        List<ReadFinding> findings,
        List<ReadWaiver> waivers) {

    public ReadReport {
        items = List.copyOf(items);
        tests = List.copyOf(tests);
        findings = List.copyOf(findings);
        waivers = List.copyOf(waivers);
    }

    /**
     * A requirement or workflow.
     *
     * @param reason why it has its verdict, one sentence
     * @param text everything about it that a person reads: title, text, and the titles of its steps
     * @param revision empty for workflows, which have none
     * @param scope its patterns; of a workflow each with its step before it
     */
    public record ReadItem(
            String id,
            ItemState state,
            String reason,
            List<String> text,
            OptionalInt revision,
            List<String> scope,
            List<ReadClaim> claims) {

        public ReadItem {
            text = List.copyOf(text);
            scope = List.copyOf(scope);
            claims = List.copyOf(claims);
        }

        Criticality criticality() {
            return state.criticality();
        }

        Verdict verdict() {
            return state.verdict();
        }
    }

    /** A claim of one test, by its id, on the item it stands with. */
    public record ReadClaim(String test, String testName, ClaimStrength strength, String reason) {}

    /**
     * A test.
     *
     * @param claims IDs it claims
     * @param exact whether everything in its footprint is known to have run for it
     * @param digest of its footprint; empty where the report has none
     */
    public record ReadTest(
            String id,
            String name,
            String outcome,
            List<String> claims,
            boolean exact,
            int classes,
            int probes,
            Optional<String> digest,
            OptionalInt assertions) {

        public ReadTest {
            claims = claims.stream().sorted().distinct().toList();
        }

        /** Whether both ran the same code, as far as the reports can tell. */
        boolean ranTheSameAs(ReadTest other) {
            return exact == other.exact
                    && classes == other.classes
                    && probes == other.probes
                    && (digest.isEmpty() || other.digest.isEmpty() || digest.equals(other.digest));
        }
    }

    /** A finding. */
    public record ReadFinding(String rule, String subject, String message) {}

    /**
     * A waiver.
     *
     * @param kind {@code rule} or {@code verdict}
     * @param name of the rule, or the verdict
     */
    public record ReadWaiver(
            String kind,
            String name,
            List<String> items,
            String reason,
            String approver,
            String expires,
            String state) {

        public ReadWaiver {
            items = List.copyOf(items);
        }
    }
}
