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
     * @param lines where engines may say that it stands: its own line, and those of the rows of its examples
     * @param text its steps and examples, behind the steps of the backgrounds around it, without comments and blanks around them
     */
    public record Found(List<String> names, List<String> tags, int line, List<Integer> lines, String text) {

        public Found {
            names = List.copyOf(names);
            tags = List.copyOf(tags);
            lines = List.copyOf(lines);
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
        StringBuilder before = new StringBuilder();
        for (FeatureChild child : feature.getChildren()) {
            child.getBackground().ifPresent(background -> before.append(ScenarioText.of(background.getSteps())));
            child.getScenario()
                    .ifPresent(scenario -> add(List.of(feature.getName()), tags, before.toString(), scenario));
            child.getRule().ifPresent(rule -> add(feature.getName(), tags, before.toString(), rule));
        }
    }

    private void add(String feature, List<String> tags, String above, Rule rule) {
        List<String> all =
                Stream.concat(tags.stream(), names(rule.getTags()).stream()).toList();
        StringBuilder before = new StringBuilder(above);
        for (RuleChild child : rule.getChildren()) {
            child.getBackground().ifPresent(background -> before.append(ScenarioText.of(background.getSteps())));
            child.getScenario()
                    .ifPresent(scenario -> add(List.of(feature, rule.getName()), all, before.toString(), scenario));
        }
    }

    private void add(List<String> above, List<String> tags, String before, Scenario scenario) {
        List<String> all = new ArrayList<>(tags);
        all.addAll(names(scenario.getTags()));
        scenario.getExamples().forEach(examples -> all.addAll(names(examples.getTags())));
        found.add(new Found(
                Stream.concat(above.stream(), Stream.of(scenario.getName())).toList(),
                all.stream().distinct().toList(),
                scenario.getLocation().getLine().intValue(),
                ScenarioText.lines(scenario),
                before + ScenarioText.of(scenario)));
    }

    private static List<String> names(List<Tag> tags) {
        return tags.stream().map(tag -> tag.getName().substring(1)).toList();
    }
}
