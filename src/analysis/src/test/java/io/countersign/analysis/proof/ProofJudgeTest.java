package io.countersign.analysis.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.model.Fault;
import io.countersign.model.Location;
import io.countersign.model.declared.Criticality;
import io.countersign.model.declared.Declarations;
import io.countersign.model.declared.Proof;
import io.countersign.model.declared.Proof.Attachment;
import io.countersign.model.declared.Proof.Outcome;
import io.countersign.model.declared.Requirement;
import io.countersign.model.declared.Scope;
import io.countersign.model.declared.Status;
import io.countersign.model.declared.Trace;
import io.countersign.model.result.ProofResult;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the proofs of an item stand on a day. */
final class ProofJudgeTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-21");
    private static final Attachment FILE = new Attachment("docs/load.json", "00");

    private static Requirement needing(String... kinds) {
        return new Requirement(
                "REQ-1",
                "title",
                "",
                Criticality.CRITICAL,
                Status.APPROVED,
                1,
                List.of(),
                Scope.none(),
                Optional.empty(),
                Trace.none(),
                List.of(),
                List.of(kinds),
                Location.ofLine("r.yaml", 3));
    }

    private static Proof proof(String kind, String date, Outcome result, String expires, boolean attached) {
        return new Proof(
                kind,
                List.of("REQ-1"),
                LocalDate.parse(date),
                "Grace",
                result,
                "p99 340 ms",
                attached ? Optional.of(FILE) : Optional.empty(),
                expires.equals("never") ? Optional.empty() : Optional.of(LocalDate.parse(expires)),
                Location.ofLine("r.yaml", 20));
    }

    private static Declarations declared(Requirement requirement, Proof... proofs) {
        return new Declarations(
                List.of(requirement), List.of(), List.of(), List.of(), List.of(), List.of(proofs), List.of());
    }

    private static List<String> judge(Map<Attachment, String> broken, Requirement requirement, Proof... proofs) {
        return ProofJudge.judge(declared(requirement, proofs), broken, TODAY).getOrDefault("REQ-1", List.of()).stream()
                .map(one -> one.kind() + (one.needed() ? " needed " : " given ")
                        + one.state().label() + ": " + one.message())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "passed | never      | whole  | valid: passed, by Grace on 2026-10-01",
                "passed | 2026-11-22 | whole  | valid: passed, by Grace on 2026-10-01, valid until 2026-11-22",
                "passed | 2026-11-21 | whole  | valid: passed, by Grace on 2026-10-01, valid until 2026-11-21",
                "passed | 2026-11-20 | whole  | expired: passed, by Grace on 2026-10-01, but expired after 2026-11-20",
                "passed | never      | broken | broken: passed, by Grace on 2026-10-01, but its attachment docs/load.json is not there",
                "passed | 2026-11-20 | broken | broken: passed, by Grace on 2026-10-01, but its attachment docs/load.json is not there",
                "failed | never      | whole  | failed: failed, by Grace on 2026-10-01",
                "failed | 2026-11-20 | broken | failed: failed, by Grace on 2026-10-01",
            })
    void saysTheWorstThatHolds(String result, String expires, String attachment, String expected) {
        Proof proof = proof("load-test", "2026-10-01", Outcome.valueOf(result.toUpperCase(Locale.ROOT)), expires, true);

        assertThat(judge(
                        attachment.equals("broken") ? Map.of(FILE, "is not there") : Map.of(),
                        needing("load-test"),
                        proof))
                .containsExactly("load-test needed " + expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-11-21 | passed | never      | valid: passed, by Grace on 2026-11-21",
                "2026-11-22 | passed | never      | valid: passed, by Grace on 2026-11-22",
                "2026-11-23 | passed | never      | early: is said to have passed, by Grace on 2026-11-23, a day that has not come",
                "2027-11-21 | passed | 2027-12-31 | early: is said to have passed, by Grace on 2027-11-21, a day that has not come",
                "2027-11-21 | failed | never      | failed: failed, by Grace on 2027-11-21",
            })
    void whatHasNotComeShowsNothingUnlessItIsTomorrowAlreadyInTheEast(
            String date, String result, String expires, String expected) {
        Proof proof = proof("load-test", date, Outcome.valueOf(result.toUpperCase(Locale.ROOT)), expires, false);

        assertThat(judge(Map.of(), needing("load-test"), proof)).containsExactly("load-test needed " + expected);
    }

    @Test
    void aProofWhoseDayHasNotComeIsNotPassedOverForAnOlderOne() {
        assertThat(judge(
                        Map.of(),
                        needing("load-test"),
                        proof("load-test", "2026-10-01", Outcome.PASSED, "never", false),
                        proof("load-test", "2027-10-01", Outcome.PASSED, "never", false)))
                .containsExactly(
                        "load-test needed early: is said to have passed, by Grace on 2027-10-01, a day that has not come");
    }

    @Test
    void namesWhatIsMissingFirstInTheOrderOfTheItemAndThenWhatWasGivenBesides() {
        assertThat(judge(
                        Map.of(),
                        needing("rollback-rehearsal", "load-test", "rollback-rehearsal"),
                        proof("own-word", "2026-10-01", Outcome.FAILED, "never", false),
                        proof("load-test", "2026-10-01", Outcome.PASSED, "never", false)))
                .containsExactly(
                        "rollback-rehearsal needed missing: nobody has declared a proof of the kind rollback-rehearsal",
                        "load-test needed valid: passed, by Grace on 2026-10-01",
                        "own-word given failed: failed, by Grace on 2026-10-01");
        assertThat(judge(Map.of(), needing())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10-02, PASSED, 2026-10-01, FAILED, valid",
        "2026-10-01, PASSED, 2026-10-02, FAILED, failed",
        "2026-10-01, PASSED, 2026-10-01, FAILED, failed",
        "2026-10-01, FAILED, 2026-10-01, PASSED, valid",
        "2027-01-01, PASSED, 2026-10-01, FAILED, early"
    })
    void ofOneKindTheNewestCountsAndOfOneDayTheLast(
            String first, Outcome firstResult, String second, Outcome secondResult, String state) {
        Declarations declarations = declared(
                needing("load-test"),
                proof("load-test", first, firstResult, "never", false),
                proof("load-test", second, secondResult, "never", false));

        assertThat(ProofJudge.judge(declarations, Map.of(), TODAY).get("REQ-1"))
                .extracting(one -> one.state().label())
                .containsExactly(state);
    }

    @Test
    void aProofOfAnotherItemIsNone() {
        Proof other = new Proof(
                "load-test",
                List.of("REQ-2"),
                TODAY,
                "Grace",
                Outcome.PASSED,
                "",
                Optional.empty(),
                Optional.empty(),
                Location.ofLine("r.yaml", 20));

        assertThat(ProofJudge.judge(declared(needing("load-test"), other), Map.of(), TODAY)
                        .get("REQ-1"))
                .extracting(ProofResult::state)
                .containsExactly(ProofResult.State.MISSING);
    }

    @ParameterizedTest
    @CsvSource({
        "load-test,       '',         ''",
        "laod-test,       '',         load-test",
        "laod-test,       laod-test,  ''",
        "smoke-tset,      smoke-test, smoke-test",
        "dry-run,         '',         ''",
        "rolback-rehersal,'',         rollback-rehearsal"
    })
    void asksAboutAKindThatNoItemNeedsAndThatIsNearlyAKnownOne(String given, String needed, String meant) {
        Requirement requirement =
                needing(Stream.of(needed).filter(kind -> !kind.isEmpty()).toArray(String[]::new));

        List<Fault> faults =
                Kinds.faults(declared(requirement, proof(given, "2026-10-01", Outcome.PASSED, "never", false)));

        assertThat(faults)
                .extracting(Fault::toString)
                .containsExactlyElementsOf(
                        meant.isEmpty()
                                ? List.of()
                                : List.of("r.yaml:20: \"" + given
                                        + "\" is a kind of proof that no item needs; did you mean \"" + meant + "\"?"));
    }
}
