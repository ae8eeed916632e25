package io.countersign.analysis.yaml;

import java.util.List;
import java.util.stream.Stream;

/**
 * The keys a map may have.
 *
 * @param owner what the map describes, with its article, as a sentence about it says
 * @param required keys it cannot do without
 * @param all every key, in the order a message lists them
 * @param open whether it may have any other key
 */
public record Keys(String owner, List<String> required, List<String> all, boolean open) {

    /** The keys of a map that has no others. */
    public static Keys of(String owner, List<String> required, String... optional) {
        return new Keys(
                owner,
                List.copyOf(required),
                Stream.concat(required.stream(), Stream.of(optional)).toList(),
                false);
    }

    /** For a map whose keys somebody else chooses. */
    public static Keys any(String owner) {
        return new Keys(owner, List.of(), List.of(), true);
    }
}
