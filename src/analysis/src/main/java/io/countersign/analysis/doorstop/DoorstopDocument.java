package io.countersign.analysis.doorstop;

import io.countersign.analysis.intake.FileFaults;
import io.countersign.analysis.intake.InputBytes;
import io.countersign.analysis.intake.SourceFile;
import io.countersign.analysis.intake.WrittenText;
import io.countersign.analysis.yaml.Composition;
import io.countersign.analysis.yaml.Keys;
import io.countersign.analysis.yaml.YamlMap;
import io.countersign.model.declared.InputFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the file {@code .doorstop.yml} says of the items around it, as far as it matters here.
 *
 * @param file where it stands; absent when there is none
 * @param itemFormat of its items
 * @param reviewed further attributes that the fingerprints of items cover
 */
record DoorstopDocument(Optional<InputBytes> file, String itemFormat, Set<String> reviewed) {

    static final String FILE_NAME = ".doorstop.yml";
    static final DoorstopDocument NONE = new DoorstopDocument(Optional.empty(), "yaml", Set.of());

    /** Items may lie in folders of their document's folder; nobody nests them deeper. */
    private static final int FOLDERS = 8;

    private static final Keys ANY = Keys.any(FILE_NAME);

    /** The document whose folder is the nearest around a file. */
    static Optional<DoorstopDocument> around(Path file) {
        return Stream.iterate(file.toAbsolutePath().normalize().getParent(), folder -> folder != null, Path::getParent)
                .limit(FOLDERS)
                .map(folder -> folder.resolve(FILE_NAME))
                .filter(Files::isRegularFile)
                .findFirst()
                .map(DoorstopDocument::read);
    }

    boolean keepsItemsInMarkdown() {
        return itemFormat.equals("markdown");
    }

    /** The file as an input of its item. */
    Optional<InputFile> describedBeside(SourceFile item) {
        int slash = item.name().lastIndexOf('/');
        return file.map(bytes -> bytes.describedAs(item.name().substring(0, slash + 1) + FILE_NAME));
    }

    /** Whatever is wrong with it is for Doorstop to say; what cannot be read changes no item. */
    private static DoorstopDocument read(Path path) {
        FileFaults ignored = new FileFaults(FILE_NAME);
        Optional<InputBytes> bytes = InputBytes.read(path, Composition.LIMITS, ignored);
        Optional<YamlMap> root = bytes.flatMap(readable -> readable.text(ignored))
                .flatMap(text -> Composition.compose(text, ignored))
                .flatMap(node -> YamlMap.of(FILE_NAME, node, ANY, ignored));
        String format = root.flatMap(map -> map.map("settings", ANY))
                .flatMap(settings -> settings.textIfAny("itemformat"))
                .map(text -> text.value().strip())
                .orElse(NONE.itemFormat());
        Set<String> reviewed = root.flatMap(map -> map.map("attributes", ANY)).stream()
                .flatMap(attributes -> attributes.texts("reviewed").stream())
                .map(WrittenText::value)
                .collect(Collectors.toUnmodifiableSet());
        return new DoorstopDocument(bytes, format, reviewed);
    }
}
