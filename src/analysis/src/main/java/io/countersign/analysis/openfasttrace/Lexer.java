package io.countersign.analysis.openfasttrace;

import io.countersign.analysis.openfasttrace.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a source of Java, Kotlin or Groovy into pieces. It knows what is a comment and what is a string, and takes everything else as it
 * comes: it never refuses a source.
 */
final class Lexer {

    private final String source;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private int line = 1;

    private Lexer(String source) {
        this.source = source;
    }

    static List<Token> tokens(String source) {
        Lexer lexer = new Lexer(source);
        while (lexer.at < source.length()) {
            lexer.next();
        }
        return lexer.tokens;
    }

    private void next() {
        char first = source.charAt(at);
        if (source.startsWith("//", at)) {
            add(Kind.COMMENT, at, endOf("\n", at));
        } else if (source.startsWith("/*", at)) {
            int end = endOf("*/", at + 2);
            add(Kind.COMMENT, at, Math.min(end + 2, source.length()));
        } else if (source.startsWith("\"\"\"", at) || source.startsWith("'''", at)) {
            addQuoted(source.substring(at, at + 3), true);
        } else if (first == '"' || first == '\'') {
            addQuoted(String.valueOf(first), false);
        } else if (first == '`') {
            int end = endOf("`", at + 1);
            tokens.add(new Token(Kind.WORD, source.substring(at + 1, end), line));
            moveTo(Math.min(end + 1, source.length()));
        } else if (Character.isJavaIdentifierPart(first)) {
            int end = at;
            while (end < source.length() && Character.isJavaIdentifierPart(source.charAt(end))) {
                end++;
            }
            add(Kind.WORD, at, end);
        } else {
            if (!Character.isWhitespace(first)) {
                tokens.add(new Token(Kind.SIGN, String.valueOf(first), line));
            }
            moveTo(at + 1);
        }
    }

    private int endOf(String end, int from) {
        int found = source.indexOf(end, from);
        return found < 0 ? source.length() : found;
    }

    /** A string of one line ends with its line, so that a quote that is none spoils no more than that. */
    private void addQuoted(String quote, boolean severalLines) {
        int end = at + quote.length();
        while (end < source.length() && !source.startsWith(quote, end)) {
            if (!severalLines && source.charAt(end) == '\n') {
                break;
            }
            end += source.charAt(end) == '\\' && end + 1 < source.length() && source.charAt(end + 1) != '\n' ? 2 : 1;
        }
        int inside = Math.min(end, source.length());
        tokens.add(new Token(Kind.STRING, source.substring(at + quote.length(), inside), line));
        moveTo(source.startsWith(quote, inside) ? inside + quote.length() : inside);
    }

    private void add(Kind kind, int from, int to) {
        tokens.add(new Token(kind, source.substring(from, to), line));
        moveTo(to);
    }

    private void moveTo(int position) {
        for (; at < position; at++) {
            line += source.charAt(at) == '\n' ? 1 : 0;
        }
    }
}
