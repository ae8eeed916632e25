package io.countersign.analysis.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.analysis.policy.Profile;
import io.countersign.model.declared.Criticality;
import io.countersign.model.declared.Waiver;
import io.countersign.model.result.ClaimStrength;
import io.countersign.model.result.Decision;
import io.countersign.model.result.RuleDecision;
import io.countersign.model.result.Severity;
import io.countersign.model.result.Verdict;
import io.countersign.model.result.WaiverDecision;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What holds of every release, tried on thousands of random ones. */
final class GateLawsTest {

    private static final int RELEASES = 3000;

    /** An item as it was drawn. */
    private record Drawn(
            String id, Criticality criticality, Verdict verdict, int covered, int total, ClaimStrength claim) {

        Drawn unverified(Verdict other) {
            return new Drawn(id, criticality, other, 0, total, claim);
        }
    }

    private static List<Drawn> items(Random random) {
        List<Drawn> items = new ArrayList<>();
        int count = 1 + random.nextInt(8);
        for (int i = 0; i < count; i++) {
            Verdict verdict = random.nextInt(4) > 0 ? Verdict.VERIFIED : one(random, Verdict.values());
            int total = random.nextInt(12);
            items.add(new Drawn(
                    "REQ-" + i,
                    one(random, Criticality.values()),
                    verdict,
                    verdict == Verdict.VERIFIED ? total - total * random.nextInt(3) / 8 : 0,
                    total,
                    random.nextInt(4) > 0 ? ClaimStrength.EFFECTIVE : one(random, ClaimStrength.values())));
        }
        return items;
    }

    private static <E> E one(Random random, E[] values) {
        return values[random.nextInt(values.length)];
    }

    private static Release release(Profile profile, List<Drawn> items) {
        Release release = Release.tested().profile(profile);
        for (Drawn one : items) {
            release.item(
                    one.id(), one.criticality(), one.verdict(), Release.lines(one.covered(), one.total()), one.claim());
            if (one.claim() == ClaimStrength.FLAKY) {
                release.found("flaky-claim", Severity.MEDIUM, one.id());
            }
        }
        return release;
    }

    @Test
    void aWaiverChangesNoFigureAndTurnsNoYesIntoNo() {
        Random random = new Random(6);
        int turned = 0;
        for (int i = 0; i < RELEASES; i++) {
            List<Drawn> items = items(random);
            Profile profile = one(random, Profile.values());
            Drawn excused = items.get(random.nextInt(items.size()));
            Decision without = release(profile, items).decide();
            Decision with = (random.nextBoolean()
                            ? release(profile, items)
                                    .waives(
                                            Waiver.Kind.VERDICT,
                                            excused.verdict().label(),
                                            excused.id())
                            : release(profile, items).waives(Waiver.Kind.RULE, "flaky-claim", excused.id()))
                    .decide();

            assertThat(figures(with)).isEqualTo(figures(without));
            assertThat(with.passed() || !without.passed()).as("%s", items).isTrue();
            turned += with.passed() && !without.passed() ? 1 : 0;
        }
        assertThat(turned).isPositive();
    }

    private static List<String> figures(Decision decision) {
        return decision.rules().stream()
                .filter(rule -> !rule.rule().equals("waivers"))
                .map(rule -> rule.rule() + rule.group() + rule.needed() + rule.figure())
                .toList();
    }

    @Test
    void whatIsVerifiedNoMoreTurnsNoNoIntoYes() {
        Random random = new Random(7);
        int turned = 0;
        for (int i = 0; i < RELEASES; i++) {
            List<Drawn> items = items(random);
            Profile profile = one(random, Profile.values());
            int index = random.nextInt(items.size());
            if (items.get(index).verdict() != Verdict.VERIFIED) {
                continue;
            }
            List<Drawn> worse = new ArrayList<>(items);
            worse.set(index, items.get(index).unverified(one(random, Verdict.values())));
            boolean before = release(profile, items).decide().passed();
            boolean after = release(profile, worse).decide().passed();

            assertThat(before || !after).as("%s became %s", items, worse).isTrue();
            turned += before && !after ? 1 : 0;
        }
        assertThat(turned).isPositive();
    }

    @Test
    void aReleasePassesExactlyWhenNoRuleFailedAndNobodyIsBothMissingAndWaived() {
        Random random = new Random(8);
        for (int i = 0; i < RELEASES; i++) {
            List<Drawn> items = items(random);
            Drawn excused = items.get(random.nextInt(items.size()));
            Decision decision = release(one(random, Profile.values()), items)
                    .waives(Waiver.Kind.VERDICT, excused.verdict().label(), excused.id())
                    .decide();

            assertThat(decision.passed())
                    .isEqualTo(decision.rules().stream().noneMatch(rule -> rule.state() == RuleDecision.State.FAILED));
            assertThat(decision.rules())
                    .allSatisfy(rule -> assertThat(rule.missing()).noneMatch(rule.waived()::contains))
                    .allSatisfy(rule -> assertThat(rule.waived()).isSubsetOf(excused(decision)));
        }
    }

    private static List<String> excused(Decision decision) {
        return decision.waivers().stream()
                .map(WaiverDecision::excused)
                .flatMap(List::stream)
                .toList();
    }
}
