package io.countersign.analysis.diff;

import static io.countersign.model.diff.ChangeKind.CLAIM_ADDED;
import static io.countersign.model.diff.ChangeKind.CLAIM_GONE;
import static io.countersign.model.diff.ChangeKind.STRONGER_CLAIM;
import static io.countersign.model.diff.ChangeKind.WEAKER_CLAIM;

import io.countersign.analysis.diff.ComparedReports.BothItems;
import io.countersign.analysis.diff.ReadReport.ReadClaim;
import io.countersign.analysis.diff.ReadReport.ReadItem;
import io.countersign.model.diff.Change;
import io.countersign.model.diff.Trend;
import io.countersign.model.result.ClaimStrength;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Claims of one test on one item that are weaker or stronger than before, or on one side only. A claim that is gone is for the worse when
 * it was effective and fewer claims on the item are effective without it: so one that moved to another test is not.
 */
final class ClaimChanges implements ChangeRule {

    @Override
    public Stream<Change> changes(ComparedReports reports) {
        Map<String, String> newIds = reports.tests().newIds();
        return reports.inBoth().flatMap(both -> changes(both, newIds));
    }

    private static Stream<Change> changes(BothItems both, Map<String, String> newIds) {
        Map<String, ReadClaim> base = byTest(both.base(), newIds);
        Map<String, ReadClaim> head = byTest(both.head(), Map.of());
        long fewer = effective(base) - effective(head);
        Stream<Change> before = base.entrySet().stream()
                .flatMap(claim -> Optional.ofNullable(head.get(claim.getKey()))
                        .map(now -> strength(both, claim.getValue(), now))
                        .orElseGet(() -> Stream.of(gone(both, claim.getValue(), fewer > 0))));
        Stream<Change> after = head.entrySet().stream()
                .filter(claim -> !base.containsKey(claim.getKey()))
                .map(claim -> added(both, claim.getValue(), fewer < 0));
        return Stream.concat(before, after);
    }

    /** By the test's id in the head. Of two claims of one test the weaker one counts. */
    private static Map<String, ReadClaim> byTest(ReadItem item, Map<String, String> newIds) {
        Map<String, ReadClaim> byTest = new LinkedHashMap<>();
        for (ReadClaim claim : item.claims()) {
            byTest.merge(
                    newIds.getOrDefault(claim.test(), claim.test()),
                    claim,
                    (one, other) -> one.strength().compareTo(other.strength()) <= 0 ? one : other);
        }
        return byTest;
    }

    private static long effective(Map<String, ReadClaim> claims) {
        return claims.values().stream().filter(ClaimChanges::isEffective).count();
    }

    private static boolean isEffective(ReadClaim claim) {
        return claim.strength() == ClaimStrength.EFFECTIVE;
    }

    private static Stream<Change> strength(BothItems both, ReadClaim base, ReadClaim head) {
        int order = head.strength().compareTo(base.strength());
        if (order == 0) {
            return Stream.of();
        }
        return Stream.of(ItemChange.gated(
                order < 0 ? WEAKER_CLAIM : STRONGER_CLAIM,
                order < 0 ? Trend.WORSE : Trend.BETTER,
                both.compared(),
                base.strength().label(),
                head.strength().label(),
                Words.sentence(head.testName() + ": " + head.reason())));
    }

    private static Change gone(BothItems both, ReadClaim claim, boolean fewer) {
        return ItemChange.gated(
                CLAIM_GONE,
                fewer && isEffective(claim) ? Trend.WORSE : Trend.NEITHER,
                both.compared(),
                claim.strength().label(),
                "",
                Words.sentence(claim.testName() + " does not claim it any more"));
    }

    private static Change added(BothItems both, ReadClaim claim, boolean more) {
        return ItemChange.gated(
                CLAIM_ADDED,
                more && isEffective(claim) ? Trend.BETTER : Trend.NEITHER,
                both.compared(),
                "",
                claim.strength().label(),
                Words.sentence(claim.testName() + ": " + claim.reason()));
    }
}
