package io.countersign.analysis.yaml;

import io.countersign.analysis.finding.FindingRules;
import io.countersign.analysis.intake.WrittenText;
import io.countersign.analysis.policy.Demands;
import io.countersign.analysis.policy.Group;
import io.countersign.analysis.policy.Policy;
import io.countersign.analysis.policy.Profile;
import io.countersign.analysis.policy.ReleaseDemands;
import io.countersign.analysis.policy.Selector;
import io.countersign.analysis.policy.Written;
import io.countersign.analysis.signing.Countersignature;
import io.countersign.analysis.signing.SignatureDemand;
import io.countersign.model.Location;
import io.countersign.model.declared.Criticality;
import io.countersign.model.result.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/** Makes a policy of a map: a profile, and what differs from it. */
final class PolicyMapping {

    static final Keys KEYS = Keys.of(
            "\"policy\"",
            List.of(),
            "profile",
            "critical",
            "important",
            "utility",
            "groups",
            "findings",
            "worst-finding",
            "failing-tests",
            "signatures");
    static final Keys ITEMS_KEYS =
            Keys.of("what is asked of items", List.of(), DemandsMapping.NAMES.toArray(String[]::new));
    static final Keys GROUP_KEYS = Keys.of(
            "a group",
            List.of("name"),
            Stream.concat(Stream.of("criticality", "owner", "tag", "path"), DemandsMapping.NAMES.stream())
                    .toArray(String[]::new));
    static final Keys FINDING_KEYS = Keys.of(
            "\"findings\" of the release", List.of(), FindingRules.names().toArray(String[]::new));
    static final Keys SIGNATURE_KEYS = Keys.of("a signature", List.of("role"), "count");

    private static final int MOST_SIGNATURES = 100;

    private PolicyMapping() {}

    /** @param targets of a criticality, in percent */
    static Policy of(YamlMap map, ToIntFunction<Criticality> targets) {
        Profile profile = map.text("profile")
                .flatMap(text -> text.oneOf("profile", Profile.values(), Profile::label))
                .orElse(Profile.DEFAULT);
        Policy usual = Policy.of(profile, targets);
        List<Group> groups = new ArrayList<>();
        for (Group group : usual.groups()) {
            Optional<YamlMap> written =
                    group.selector().criticality().flatMap(criticality -> map.map(criticality.label(), ITEMS_KEYS));
            groups.add(written.map(found -> group.asking(DemandsMapping.of(found, group.demands())))
                    .orElse(group));
        }
        map.maps("groups", GROUP_KEYS).stream().map(PolicyMapping::group).forEach(groups::add);
        return new Policy(profile, groups, release(map, usual.release()), signatures(map));
    }

    private static Group group(YamlMap map) {
        Selector selector = new Selector(
                map.text("criticality")
                        .flatMap(text -> text.oneOf("criticality", Criticality.values(), Criticality::label)),
                map.text("owner").flatMap(PolicyMapping::written),
                map.text("tag").flatMap(PolicyMapping::written),
                map.text("path").flatMap(text -> text.parsed(PolicyMapping::glob)));
        map.needsOneOf("criticality", "owner", "tag", "path");
        map.needsOneOf(DemandsMapping.NAMES.toArray(String[]::new));
        return new Group(
                map.text("name").flatMap(WrittenText::line).orElse(""),
                selector,
                DemandsMapping.of(map, Demands.NONE),
                Demands.NONE);
    }

    private static Optional<Written> written(WrittenText text) {
        return text.line().map(line -> new Written(line, text.location()));
    }

    private static Written glob(String text, Location place) {
        try {
            Selector.fits(text, "any");
        } catch (PatternSyntaxException broken) {
            throw new IllegalArgumentException(Messages.notAGlob(text, broken.getDescription()), broken);
        }
        return new Written(text, place);
    }

    private static ReleaseDemands release(YamlMap map, ReleaseDemands usual) {
        Map<String, Integer> findings = DemandsMapping.findings(map, FINDING_KEYS, usual.findings());
        return new ReleaseDemands(
                findings,
                map.text("worst-finding")
                        .flatMap(text -> text.oneOf("severity", Severity.values(), Severity::label))
                        .orElse(usual.worstFinding()),
                map.text("failing-tests").flatMap(DemandsMapping::meaning).orElse(usual.failingTests()));
    }

    private static List<SignatureDemand> signatures(YamlMap map) {
        return map.maps("signatures", SIGNATURE_KEYS).stream()
                .flatMap(entry -> signature(entry).stream())
                .toList();
    }

    private static Optional<SignatureDemand> signature(YamlMap entry) {
        int count = entry.text("count")
                .flatMap(text -> text.number("number of signatures", 1, MOST_SIGNATURES))
                .orElse(1);
        return entry.text("role")
                .flatMap(text -> text.unless(Countersignature::roleProblem))
                .map(role -> new SignatureDemand(role, count));
    }
}
