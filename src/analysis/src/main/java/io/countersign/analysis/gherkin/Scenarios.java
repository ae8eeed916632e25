package io.countersign.analysis.gherkin;

import io.cucumber.gherkin.GherkinParser;
import io.cucumber.messages.types.Envelope;
import io.cucumber.messages.types.Feature;
import io.cucumber.messages.types.FeatureChild;
import io.cucumber.messages.types.Rule;
import io.cucumber.messages.types.RuleChild;
import io.cucumber.messages.types.Scenario;
import io.cucumber.messages.types.Source;
import io.cucumber.messages.types.SourceMediaType;
import io.cucumber.messages.types.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The scenarios of a feature file, as tests. */
public final class Scenarios {

    private final List<Found> found = new ArrayList<>();

    private Scenarios() {}

    /**
     * A scenario or the outline of one.
     *
     * @param names of its feature, its rule and itself, outermost first
     * @param tags its own, those of what it is in, and those of its examples; without {@code @}
     * @param line counted from 1
     */
    public record Found(List<String> names, List<String> tags, int line) {

        public Found {
            names = List.copyOf(names);
            tags = List.copyOf(tags);
        }
    }

    /** Reads a feature file; none where the text is not Gherkin. */
    public static List<Found> read(String name, String text) {
        Scenarios scenarios = new Scenarios();
        Envelope source = Envelope.of(new Source(name, text, SourceMediaType.TEXT_X_CUCUMBER_GHERKIN_PLAIN));
        GherkinParser.builder()
                .includeSource(false)
                .includePickles(false)
                .build()
                .parse(source)
                .flatMap(envelope -> envelope.getGherkinDocument().stream())
                .flatMap(document -> document.getFeature().stream())
                .forEach(scenarios::add);
        return List.copyOf(scenarios.found);
    }

    private void add(Feature feature) {
        List<String> tags = names(feature.getTags());
        for (FeatureChild child : feature.getChildren()) {
            child.getScenario().ifPresent(scenario -> add(List.of(feature.getName()), tags, scenario));
            child.getRule().ifPresent(rule -> add(feature.getName(), tags, rule));
        }
    }

    private void add(String feature, List<String> tags, Rule rule) {
        List<String> all =
                Stream.concat(tags.stream(), names(rule.getTags()).stream()).toList();
        for (RuleChild child : rule.getChildren()) {
            child.getScenario().ifPresent(scenario -> add(List.of(feature, rule.getName()), all, scenario));
        }
    }

    private void add(List<String> above, List<String> tags, Scenario scenario) {
        List<String> all = new ArrayList<>(tags);
        all.addAll(names(scenario.getTags()));
        scenario.getExamples().forEach(examples -> all.addAll(names(examples.getTags())));
        found.add(new Found(
                Stream.concat(above.stream(), Stream.of(scenario.getName())).toList(),
                all.stream().distinct().toList(),
                scenario.getLocation().getLine().intValue()));
    }

    private static List<String> names(List<Tag> tags) {
        return tags.stream().map(tag -> tag.getName().substring(1)).toList();
    }
}
