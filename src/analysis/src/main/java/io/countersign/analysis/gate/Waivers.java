package io.countersign.analysis.gate;

import io.countersign.model.result.RuleDecision;
import io.countersign.model.result.WaiverDecision;
import io.countersign.model.result.WaiverDecision.State;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** No waiver is expired or refused; unused ones are a warning. */
final class Waivers implements ReleaseRule {

    @Override
    public List<RuleDecision> ask(ReleaseCase release) {
        List<WaiverDecision> waivers = release.excuses().waivers();
        if (waivers.isEmpty()) {
            return List.of();
        }
        Reached reached = new Reached("waivers", "all waivers", "none expired, refused or unused", figure(waivers));
        List<String> bad = places(waivers, State.EXPIRED, State.REFUSED);
        return List.of(
                bad.isEmpty()
                        ? reached.of(true, places(waivers, State.UNUSED), List.of())
                        : reached.failed(false, bad, List.of()));
    }

    /** {@code 1 expired and 2 unused of 4}. */
    private static String figure(List<WaiverDecision> waivers) {
        List<String> found = new ArrayList<>();
        for (State state : List.of(State.EXPIRED, State.REFUSED, State.UNUSED)) {
            long count = waivers.stream().filter(one -> one.state() == state).count();
            if (count > 0) {
                found.add(count + " " + state.label());
            }
        }
        return (found.isEmpty() ? "0" : String.join(" and ", found)) + " of " + waivers.size();
    }

    private static List<String> places(List<WaiverDecision> waivers, State... states) {
        return waivers.stream()
                .filter(one -> Stream.of(states).anyMatch(state -> one.state() == state))
                .map(one -> one.waiver().location().toString())
                .toList();
    }
}
