package io.countersign.analysis.policy;

import io.countersign.model.declared.Criticality;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Chooses items; one has to fit everything that is there.
 *
 * @param path a glob on the file an item was read from, relative to the project's root; a folder stands for what lies below it
 */
public record Selector(
        Optional<Criticality> criticality, Optional<Written> owner, Optional<Written> tag, Optional<Written> path) {

    /** The items of a criticality. */
    public static Selector of(Criticality criticality) {
        return new Selector(Optional.of(criticality), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Whether it would choose everything. */
    public boolean isEmpty() {
        return criticality.isEmpty() && owner.isEmpty() && tag.isEmpty() && path.isEmpty();
    }

    /** Whether an item of these is chosen. */
    public boolean fits(Criticality of, Optional<String> ownedBy, List<String> tags, String file) {
        return criticality.filter(one -> one != of).isEmpty()
                && owner.filter(one -> !ownedBy.equals(Optional.of(one.text()))).isEmpty()
                && tag.filter(one -> !tags.contains(one.text())).isEmpty()
                && path.filter(one -> !fits(one.text(), file)).isEmpty();
    }

    /**
     * Whether a file, with forward slashes, is what a glob means.
     *
     * @throws java.util.regex.PatternSyntaxException when it is no glob
     */
    public static boolean fits(String glob, String file) {
        String below = glob.endsWith("/") ? glob.substring(0, glob.length() - 1) : glob;
        return matches(below, file) || matches(below + "/**", file);
    }

    private static boolean matches(String glob, String file) {
        return FileSystems.getDefault().getPathMatcher("glob:" + glob).matches(Path.of(file));
    }
}
