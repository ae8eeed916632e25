package io.countersign.analysis.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A regular expression by which IDs are recognised in texts. Where it has a group called {@code id}, that group is the ID, else all that
 * matched.
 */
public final class IdPattern {

    private static final String GROUP = "id";

    private final Pattern pattern;
    private final boolean grouped;

    public IdPattern(Pattern pattern) {
        this.pattern = pattern;
        this.grouped = hasGroup(pattern);
    }

    /** A pattern can refer back to those groups only that it has; JDK 17 gives no other way to know them. */
    private static boolean hasGroup(Pattern pattern) {
        try {
            Pattern.compile("(?:" + pattern.pattern() + "\n)\\k<" + GROUP + ">", pattern.flags());
            return true;
        } catch (PatternSyntaxException e) {
            return false;
        }
    }

    /** The ID that a text is as a whole; empty when it is none. */
    public Optional<String> of(String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.matches() ? Optional.of(id(matcher)).filter(id -> !id.isEmpty()) : Optional.empty();
    }

    /** The IDs that stand anywhere in a text. */
    public List<String> in(String text) {
        List<String> ids = new ArrayList<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            String id = id(matcher);
            if (!id.isEmpty()) {
                ids.add(id);
            }
        }
        return ids;
    }

    private String id(Matcher matcher) {
        String group = grouped ? matcher.group(GROUP) : null;
        return group == null ? matcher.group() : group;
    }

    @Override
    public String toString() {
        return pattern.toString();
    }
}
