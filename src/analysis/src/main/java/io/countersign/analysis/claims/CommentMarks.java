package io.countersign.analysis.claims;

import io.countersign.analysis.claims.MarkedClass.MarkedMethod;
import io.countersign.analysis.openfasttrace.SourceTag;
import io.countersign.analysis.openfasttrace.SourceTags;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Adds to test classes what comments in their sources claim. */
public final class CommentMarks {

    /** Larger ones are no sources that anybody wrote. */
    private static final int MAX_SOURCE = 4 << 20;

    private final Function<String, Optional<Path>> sources;
    private final Map<String, List<SourceTag>> known = new HashMap<>();

    private CommentMarks(Function<String, Optional<Path>> sources) {
        this.sources = sources;
    }

    /**
     * Adds the claims of comments behind those of annotations.
     *
     * @param sources finds a source by its path below its source folder, such as {@code com/shop/FxTest.java}
     */
    public static TestMarks add(TestMarks marks, Function<String, Optional<Path>> sources) {
        CommentMarks comments = new CommentMarks(sources);
        return TestMarks.of(marks.classes().stream().map(comments::marked).toList(), marks.scenarios());
    }

    /** The tags of a source; none when it cannot be read. Its bytes need not be UTF-8: what tags are made of is ASCII. */
    public static List<SourceTag> read(Path source) {
        try {
            return Files.size(source) > MAX_SOURCE
                    ? List.of()
                    : SourceTags.read(new String(Files.readAllBytes(source), StandardCharsets.UTF_8));
        } catch (IOException e) {
            return List.of();
        }
    }

    private MarkedClass marked(MarkedClass type) {
        List<SourceTag> tags = type.sourceFile().stream()
                .flatMap(file -> known
                        .computeIfAbsent(
                                file,
                                unknown -> sources.apply(unknown)
                                        .map(CommentMarks::read)
                                        .orElse(List.of()))
                        .stream())
                .filter(tag -> tag.owner().className().equals(type.name()))
                .toList();
        return tags.isEmpty()
                ? type
                : type.with(
                        with(
                                type.marks(),
                                tags.stream().filter(tag -> tag.owner().isClass())),
                        type.methods().stream()
                                .map(method -> marked(method, type, tags))
                                .toList());
    }

    private static MarkedMethod marked(MarkedMethod method, MarkedClass type, List<SourceTag> tags) {
        return new MarkedMethod(
                method.name(),
                method.parameterTypes(),
                method.line(),
                with(method.marks(), tags.stream().filter(tag -> isOf(tag.owner(), method, type))),
                method.hash());
    }

    /** Lines tell overloaded methods apart, and find those that the compiler calls otherwise, as Spock's. */
    private static boolean isOf(SourceTag.Owner owner, MarkedMethod method, MarkedClass type) {
        if (owner.isClass()) {
            return false;
        }
        long named = type.methods().stream()
                .filter(other -> other.name().equals(owner.method()))
                .count();
        return named == 1
                ? method.name().equals(owner.method())
                : owner.holds(method.line()) && (named == 0 || method.name().equals(owner.method()));
    }

    private static List<Mark> with(List<Mark> marks, Stream<SourceTag> tags) {
        List<Mark> all = new ArrayList<>(marks);
        tags.forEach(tag -> all.add(new Mark(List.of(tag.item()), tag.revision(), tag.line())));
        return all;
    }
}
