package io.countersign.analysis.markdown;

import io.countersign.analysis.intake.FileNames;
import io.countersign.analysis.intake.Intake;
import io.countersign.analysis.intake.RequirementsFormat;
import io.countersign.analysis.intake.SizeLimits;
import io.countersign.analysis.intake.SourceFile;
import io.countersign.model.declared.Requirement;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Markdown documents. A heading with an ID is a requirement, and so is a specification item of OpenFastTrace. {@code ids} says which
 * words of headings are IDs, {@code types} takes only specification items of these types.
 */
public final class MarkdownFormat implements RequirementsFormat {

    private static final SizeLimits LIMITS = SizeLimits.written("Markdown");

    @Override
    public String name() {
        return "markdown";
    }

    @Override
    public boolean isFoundAs(Path file) {
        return false;
    }

    @Override
    public boolean isNamedAs(Path file) {
        return FileNames.endsWith(file, ".md", ".markdown");
    }

    @Override
    public Set<String> keys() {
        return Set.of("ids", "types", "words");
    }

    @Override
    public SizeLimits limits() {
        return LIMITS;
    }

    @Override
    public void read(SourceFile file, Intake into) {
        Document document = Document.parse(file.text());
        Stream.concat(
                        new HeadingItems(document, file).read().stream(),
                        new SpecificationItems(document, file).read().stream())
                .sorted(Comparator.comparingInt(
                        (Requirement requirement) -> requirement.location().line()))
                .forEach(into::requirement);
    }
}
