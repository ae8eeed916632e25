package io.countersign.analysis.markdown;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * A Markdown document by its lines.
 *
 * @param lines as written, without line ends
 * @param headings those of the document itself, not those in lists or quotes, from top to end
 * @param opaque the lines that are code or comment, counted from 0
 */
record Document(List<String> lines, List<Heading> headings, BitSet opaque) {

    private static final Parser PARSER =
            Parser.builder().includeSourceSpans(IncludeSourceSpans.BLOCKS).build();

    /**
     * A heading.
     *
     * @param level from 1 to 6
     * @param line where it begins, counted from 0
     * @param end the first line behind it
     * @param text without the marks that make it a heading, words one space apart
     */
    record Heading(int level, int line, int end, String text) {}

    static Document parse(String text) {
        List<String> lines = List.of(text.split("\r\n|\n|\r", -1));
        List<Heading> headings = new ArrayList<>();
        BitSet opaque = new BitSet();
        Node root = PARSER.parse(text);
        for (Node child = root.getFirstChild(); child != null; child = child.getNext()) {
            if (child instanceof org.commonmark.node.Heading heading) {
                headings.add(heading(heading, lines));
            }
        }
        markOpaque(root, opaque);
        return new Document(lines, headings, opaque);
    }

    /** The first heading behind the line at which a section of this level ends; the end of the document when there is none. */
    int endOfSection(Heading heading) {
        return headings.stream()
                .filter(other -> other.line() > heading.line() && other.level() <= heading.level())
                .mapToInt(Heading::line)
                .findFirst()
                .orElse(lines.size());
    }

    private static Heading heading(org.commonmark.node.Heading node, List<String> lines) {
        int first = firstLine(node);
        int end = lastLine(node) + 1;
        boolean underlined = !lines.get(first).strip().startsWith("#");
        String text = underlined
                ? lines.subList(first, end - 1).stream().map(String::strip).collect(Collectors.joining(" "))
                : lines.get(first).strip().replaceFirst("^#+", "").replaceFirst("\\s#+\\s*$", "");
        return new Heading(node.getLevel(), first, end, text.strip().replaceAll("\\s++", " "));
    }

    /** Without recursion: a stranger's document may be nested as deep as its lines are long. */
    private static void markOpaque(Node root, BitSet opaque) {
        Deque<Node> pending = new ArrayDeque<>();
        pending.push(root);
        while (!pending.isEmpty()) {
            Node node = pending.pop();
            if (node instanceof FencedCodeBlock
                    || node instanceof IndentedCodeBlock
                    || node instanceof HtmlBlock html
                            && html.getLiteral().stripLeading().startsWith("<!--")) {
                opaque.set(firstLine(node), lastLine(node) + 1);
            }
            for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
                pending.push(child);
            }
        }
    }

    private static int firstLine(Node node) {
        return node.getSourceSpans().get(0).getLineIndex();
    }

    private static int lastLine(Node node) {
        return node.getSourceSpans().get(node.getSourceSpans().size() - 1).getLineIndex();
    }
}
