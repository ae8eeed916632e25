package io.countersign.analysis.requirements;

import io.countersign.analysis.csv.CsvFormat;
import io.countersign.analysis.doorstop.DoorstopFormat;
import io.countersign.analysis.gherkin.GherkinFormat;
import io.countersign.analysis.intake.RequirementsFormat;
import io.countersign.analysis.json.JsonFormat;
import io.countersign.analysis.markdown.MarkdownFormat;
import io.countersign.analysis.needs.NeedsFormat;
import io.countersign.analysis.yaml.YamlFormat;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** All formats, in the order in which they are asked whether a file is theirs. */
final class RequirementsFormats {

    private static final RequirementsFormat OURS = new YamlFormat();

    private static final List<RequirementsFormat> ALL = List.of(
            new DoorstopFormat(),
            new NeedsFormat(),
            new GherkinFormat(),
            new MarkdownFormat(),
            new JsonFormat(),
            new CsvFormat(),
            OURS);

    private RequirementsFormats() {}

    static List<String> names() {
        return ALL.stream().map(RequirementsFormat::name).sorted().toList();
    }

    static Optional<RequirementsFormat> called(String name) {
        return ALL.stream().filter(format -> format.name().equals(name)).findFirst();
    }

    /** The format of a file that merely lies in a folder. */
    static Optional<RequirementsFormat> ofFound(Path file) {
        return ALL.stream().filter(format -> format.isFoundAs(file)).findFirst();
    }

    /** The format of a file that the user named; ours where no name tells another one. */
    static RequirementsFormat ofNamed(Path file) {
        return ALL.stream().filter(format -> format.isNamedAs(file)).findFirst().orElse(OURS);
    }
}
