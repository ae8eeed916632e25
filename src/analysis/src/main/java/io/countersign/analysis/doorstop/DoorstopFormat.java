package io.countersign.analysis.doorstop;

import io.countersign.analysis.intake.FileNames;
import io.countersign.analysis.intake.Intake;
import io.countersign.analysis.intake.RequirementsFormat;
import io.countersign.analysis.intake.SizeLimits;
import io.countersign.analysis.intake.SourceFile;
import io.countersign.analysis.yaml.Composition;
import io.countersign.analysis.yaml.Keys;
import io.countersign.analysis.yaml.YamlMap;
import java.nio.file.Path;
import java.util.Set;

/**
 * The items of Doorstop: a YAML file each, in the folder of a document. Items that are not normative are no requirements, and inactive
 * ones are drafts.
 */
public final class DoorstopFormat implements RequirementsFormat {

    private static final SizeLimits LIMITS = SizeLimits.written("Doorstop");
    private static final Keys ITEM = Keys.any("an item");

    @Override
    public String name() {
        return "doorstop";
    }

    @Override
    public boolean isFoundAs(Path file) {
        return Uid.of(stem(file)).isPresent()
                && (FileNames.endsWith(file, ".yml", ".yaml")
                        ? DoorstopDocument.around(file).isPresent()
                        : FileNames.endsWith(file, ".md")
                                && DoorstopDocument.around(file)
                                        .filter(DoorstopDocument::keepsItemsInMarkdown)
                                        .isPresent());
    }

    @Override
    public Set<String> keys() {
        return Set.of("words");
    }

    @Override
    public SizeLimits limits() {
        return LIMITS;
    }

    @Override
    public void read(SourceFile file, Intake into) {
        DoorstopDocument document = DoorstopDocument.around(file.path()).orElse(DoorstopDocument.NONE);
        document.describedBeside(file).ifPresent(into::input);
        if (FileNames.endsWith(file.path(), ".md")) {
            file.faults()
                    .addToFile("items of Doorstop are read from YAML, not from Markdown; let Doorstop write them with "
                            + "\"itemformat: yaml\"");
            return;
        }
        Composition.compose(file.text(), file.faults())
                .flatMap(root -> YamlMap.of("the file", root, ITEM, file.faults()))
                .map(map -> new DoorstopItem(stem(file.path()), map, document, file))
                .filter(DoorstopItem::isRequirement)
                .ifPresent(item -> into.requirement(item.requirement()));
    }

    private static String stem(Path file) {
        String name = FileNames.of(file);
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
