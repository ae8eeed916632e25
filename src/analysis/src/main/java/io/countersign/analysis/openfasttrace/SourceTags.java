package io.countersign.analysis.openfasttrace;

import io.countersign.analysis.openfasttrace.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the tags of one test source. */
public final class SourceTags {

    /**
     * {@code [utest->dsn~x~1]}, {@code [utest~~2->dsn~x~1]}, {@code [utest~name~2->dsn~x~1>>impl]}. Possessive, so that a long comment
     * takes no long time.
     */
    private static final Pattern SYNTAX =
            Pattern.compile("\\[\\s*+(?<type>\\p{Alpha}++)(?:~[\\p{L}\\p{N}_.-]*+~[0-9]++)?+\\s*+->\\s*+"
                    + "(?<item>\\p{Alpha}++~\\p{L}[\\p{L}\\p{N}_-]*+(?:\\.[\\p{L}\\p{N}_-]++)*+)~(?<revision>[0-9]{1,9})"
                    + "\\s*+(?:>>[\\p{Alpha},\\s]*+)?+\\]");

    /** Artifact types of tests end so: utest, itest, stest. Others, such as impl, tell of something else. */
    private static final String TEST = "test";

    private SourceTags() {}

    /** The tags that speak of a class or a method, in the order of their lines. */
    public static List<SourceTag> read(String source) {
        if (!source.contains("->")) {
            return List.of();
        }
        Outline outline = new Outline();
        for (Token token : Lexer.tokens(source)) {
            if (token.kind() == Kind.COMMENT) {
                outline.comment(token, tags(token));
            } else {
                outline.code(token);
            }
        }
        return outline.tags();
    }

    private static List<Outline.Tag> tags(Token comment) {
        List<Outline.Tag> tags = new ArrayList<>();
        Matcher matcher = SYNTAX.matcher(comment.text());
        while (matcher.find()) {
            if (matcher.group("type").endsWith(TEST)) {
                int line = comment.line()
                        + (int) comment.text()
                                .substring(0, matcher.start())
                                .chars()
                                .filter(character -> character == '\n')
                                .count();
                tags.add(new Outline.Tag(matcher.group("item"), Integer.parseInt(matcher.group("revision")), line));
            }
        }
        return tags;
    }
}
