package io.countersign.analysis.gherkin;

import io.countersign.analysis.intake.FileNames;
import io.countersign.analysis.intake.Intake;
import io.countersign.analysis.intake.Quoted;
import io.countersign.analysis.intake.RequirementsFormat;
import io.countersign.analysis.intake.SizeLimits;
import io.countersign.analysis.intake.SourceFile;
import io.cucumber.gherkin.GherkinParser;
import io.cucumber.messages.types.Envelope;
import io.cucumber.messages.types.Feature;
import io.cucumber.messages.types.FeatureChild;
import io.cucumber.messages.types.Location;
import io.cucumber.messages.types.ParseError;
import io.cucumber.messages.types.Source;
import io.cucumber.messages.types.SourceMediaType;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * Features and rules of Gherkin that have an ID: by a tag {@code @id:REQ-1}, or by a tag that matches {@code ids} of the entry. Their
 * description is the requirement's text.
 */
public final class GherkinFormat implements RequirementsFormat {

    private static final SizeLimits LIMITS = SizeLimits.written("Gherkin");
    private static final int MESSAGE_CHARACTERS = 200;

    @Override
    public String name() {
        return "gherkin";
    }

    @Override
    public boolean isFoundAs(Path file) {
        return FileNames.endsWith(file, ".feature");
    }

    @Override
    public Set<String> keys() {
        return Set.of("ids", "words");
    }

    @Override
    public SizeLimits limits() {
        return LIMITS;
    }

    @Override
    public void read(SourceFile file, Intake into) {
        for (Envelope envelope : parse(file)) {
            envelope.getParseError().ifPresent(error -> file(error, file));
            envelope.getGherkinDocument()
                    .flatMap(document -> document.getFeature())
                    .ifPresent(feature -> read(feature, new TaggedItems(file), into));
        }
    }

    private static List<Envelope> parse(SourceFile file) {
        Envelope source =
                Envelope.of(new Source(file.name(), file.text(), SourceMediaType.TEXT_X_CUCUMBER_GHERKIN_PLAIN));
        return GherkinParser.builder()
                .includeSource(false)
                .includePickles(false)
                .build()
                .parse(source)
                .toList();
    }

    private static void read(Feature feature, TaggedItems items, Intake into) {
        String id = items.read(feature.getTags(), feature.getName(), feature.getDescription(), "", into);
        feature.getChildren().stream()
                .flatMap((FeatureChild child) -> child.getRule().stream())
                .forEach(rule -> items.read(rule.getTags(), rule.getName(), rule.getDescription(), id, into));
    }

    private static void file(ParseError error, SourceFile file) {
        io.countersign.model.Location place =
                error.getSource().getLocation().map(at -> place(at, file)).orElseGet(file.faults()::ofFile);
        // The parser's sentence begins with the place in brackets.
        String reason = error.getMessage().replaceFirst("^\\(\\d+:\\d+\\): ", "");
        file.faults().add(place, "the file is not Gherkin here: " + Quoted.visible(reason, MESSAGE_CHARACTERS));
    }

    static io.countersign.model.Location place(Location at, SourceFile file) {
        return file.faults()
                .at(
                        at.getLine().intValue(),
                        at.getColumn().map(Number::intValue).orElse(0));
    }
}
