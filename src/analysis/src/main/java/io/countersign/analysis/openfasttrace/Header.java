package io.countersign.analysis.openfasttrace;

import io.countersign.analysis.openfasttrace.Token.Kind;
import java.util.Set;

/** The beginning of a declaration, up to its body: says whether it declares a class or a method, and how that is called. */
final class Header {

    private static final Set<String> TYPES = Set.of("class", "interface", "enum", "record", "object", "trait");

    /** With one of them a declaration begins where the one before it has no sign at its end, as in Kotlin. */
    private static final Set<String> BEGINNINGS = Set.of(
            "fun",
            "def",
            "void",
            "val",
            "var",
            "class",
            "object",
            "interface",
            "private",
            "public",
            "protected",
            "internal",
            "override",
            "suspend",
            "open",
            "abstract",
            "static",
            "final",
            "@");

    private String typeName = "";
    private String methodName = "";
    private String before = "";
    private Kind kindBefore = Kind.SIGN;
    private boolean assigned;
    private boolean annotation;
    private int firstLine;
    private int lastLine;
    private int brackets;

    /** Whether this token on a new line cannot belong to what was begun. */
    boolean endsBefore(Token token) {
        return (assigned || !methodName.isEmpty())
                && brackets == 0
                && token.line() > lastLine
                && BEGINNINGS.contains(token.text());
    }

    /** Whether a comment that begins on this line stands behind what was begun. */
    boolean endsBeforeCommentOn(int line) {
        return assigned && brackets == 0 && line > lastLine;
    }

    void add(Token token) {
        firstLine = firstLine == 0 ? token.line() : firstLine;
        if (token.is('(')) {
            if (brackets == 0 && !annotation) {
                nameMethod();
            }
            annotation = false;
            brackets++;
        } else if (token.is(')')) {
            brackets = Math.max(0, brackets - 1);
        } else if (brackets == 0) {
            addOutside(token);
        }
        before = token.text();
        kindBefore = token.kind();
        lastLine = token.line();
    }

    private void nameMethod() {
        if (!assigned && typeName.isEmpty() && methodName.isEmpty() && kindBefore != Kind.SIGN) {
            methodName = before;
        }
    }

    private void addOutside(Token token) {
        if (token.is('@')) {
            annotation = true;
        } else if (token.is('=')) {
            assigned = true;
        } else if (token.kind() == Kind.WORD) {
            if (!assigned
                    && typeName.isEmpty()
                    && methodName.isEmpty()
                    && TYPES.contains(before)
                    && !TYPES.contains(token.text())) {
                typeName = token.text();
            }
            annotation = annotation && (before.equals("@") || before.equals(".") || before.equals(":"));
        }
    }

    /** Whether it is not at its end with the brace that closes. */
    boolean goesOn() {
        return assigned || brackets > 0;
    }

    boolean insideBrackets() {
        return brackets > 0;
    }

    boolean isEmpty() {
        return firstLine == 0;
    }

    int firstLine() {
        return firstLine;
    }

    /** Empty when it declares no class. */
    String typeName() {
        return typeName;
    }

    /** Empty when it declares no method. */
    String methodName() {
        return methodName;
    }
}
