package io.countersign.analysis.intake;

import io.countersign.model.Location;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How {@code countersign.yaml} says that a file is to be read.
 *
 * @param values by the keys of the entry, in its order; a single value is a list of one
 * @param words the project's words for our criticalities and states
 * @param location of the entry
 */
public record Mapping(Map<String, List<WrittenText>> values, Map<String, String> words, Location location) {

    public Mapping {
        values = Map.copyOf(values);
        words = Map.copyOf(words);
    }

    /** Where {@code countersign.yaml} says nothing about a file. */
    public static Mapping none(Location file) {
        return new Mapping(Map.of(), Map.of(), file);
    }

    /** The value of a key, its first one if there are several. */
    public Optional<WrittenText> text(String key) {
        return texts(key).stream().findFirst();
    }

    /** The values of a key; none when it is not written. */
    public List<WrittenText> texts(String key) {
        return values.getOrDefault(key, List.of());
    }

    /** The values of a key as they were written. */
    public List<String> strings(String key) {
        return texts(key).stream().map(WrittenText::value).toList();
    }

    /** A regular expression; absent as well when it has a fault, which is then filed where it stands. */
    public Optional<Pattern> pattern(String key) {
        return text(key).flatMap(WrittenText::regularExpression);
    }

    /** The word of ours that a word of the file stands for, else the same word in small letters. */
    WrittenText translated(WrittenText word) {
        String found = word.value().strip();
        return word.withValue(words.getOrDefault(found, found.toLowerCase(Locale.ROOT)));
    }
}
