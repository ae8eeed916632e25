package io.countersign.analysis.openfasttrace;

import io.countersign.analysis.openfasttrace.Token.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/**
 * Follows the declarations of a source. A tag speaks of the method it stands in; outside of methods of the declaration it stands above or
 * in; and where none follows, of the class around it.
 */
final class Outline {

    /** A tag whose owner is not known yet. */
    record Tag(String item, int revision, int line) {}

    private enum Body {
        TYPE,
        METHOD,
        OTHER
    }

    /** A body that was begun, with what was begun around it. */
    private record Scope(Body body, String name, int from, Header around, List<Tag> tags) {}

    private final Deque<Scope> scopes = new ArrayDeque<>();
    private final List<SourceTag> found = new ArrayList<>();

    /** Tags for the next declaration. */
    private final List<Tag> pending = new ArrayList<>();

    private final StringBuilder packageName = new StringBuilder();
    private Header header = new Header();
    private int packageLine;
    private int line = 1;

    List<SourceTag> tags() {
        while (!scopes.isEmpty()) {
            close();
        }
        found.sort(Comparator.comparingInt(SourceTag::line));
        return List.copyOf(found);
    }

    void comment(Token comment, List<Tag> tags) {
        if (tags.isEmpty()) {
            return;
        }
        for (Scope scope : scopes) {
            if (scope.body() == Body.METHOD) {
                scope.tags().addAll(tags);
                return;
            }
            if (scope.body() == Body.TYPE) {
                break;
            }
        }
        if (header.endsBeforeCommentOn(comment.line())) {
            end();
        }
        pending.addAll(tags);
    }

    void code(Token token) {
        line = token.line();
        if (inPackage(token)) {
            return;
        }
        if (token.is('{')) {
            open();
        } else if (token.is('}')) {
            close();
        } else if (token.is(';') && !header.insideBrackets()) {
            end();
        } else {
            if (header.endsBefore(token)) {
                end();
            }
            header.add(token);
        }
    }

    private boolean inPackage(Token token) {
        if (packageLine == 0
                && scopes.isEmpty()
                && token.kind() == Kind.WORD
                && token.text().equals("package")) {
            packageLine = token.line();
            header = new Header();
            return true;
        }
        boolean name = packageLine == token.line() && scopes.isEmpty() && (token.kind() == Kind.WORD || token.is('.'));
        if (name) {
            packageName.append(token.text());
        }
        return name;
    }

    private void open() {
        Body body = Body.OTHER;
        boolean declares = scopes.isEmpty() || scopes.getFirst().body() == Body.TYPE;
        if (declares && !header.insideBrackets()) {
            body = !header.typeName().isEmpty()
                    ? Body.TYPE
                    : header.methodName().isEmpty() ? Body.OTHER : Body.METHOD;
        }
        String name = body == Body.TYPE ? header.typeName() : header.methodName();
        List<Tag> tags = new ArrayList<>();
        if (body != Body.OTHER) {
            tags.addAll(pending);
            pending.clear();
        }
        scopes.push(new Scope(body, name, header.isEmpty() ? line : header.firstLine(), header, tags));
        header = new Header();
    }

    private void close() {
        if (scopes.isEmpty()) {
            return;
        }
        String type = scopes.getFirst().tags().isEmpty() && pending.isEmpty() ? "" : className();
        Scope scope = scopes.pop();
        if (scope.body() == Body.TYPE) {
            scope.tags().addAll(pending);
            pending.clear();
        }
        if (scope.body() != Body.OTHER) {
            SourceTag.Owner owner = new SourceTag.Owner(
                    type, scope.body() == Body.METHOD ? scope.name() : "", scope.from(), Math.max(line, scope.from()));
            scope.tags().forEach(tag -> add(tag, owner));
        }
        // Braces inside of brackets and of what is assigned are a part of the declaration around them.
        header = scope.body() == Body.OTHER && scope.around().goesOn() ? scope.around() : new Header();
    }

    /** Ends a declaration that has no body. */
    private void end() {
        if (!header.methodName().isEmpty() && !scopes.isEmpty()) {
            SourceTag.Owner owner = new SourceTag.Owner(className(), header.methodName(), header.firstLine(), line);
            pending.forEach(tag -> add(tag, owner));
            pending.clear();
        } else if (!scopes.isEmpty() && !header.isEmpty()) {
            // Above a field: of the class.
            scopes.getFirst().tags().addAll(pending);
            pending.clear();
        }
        header = new Header();
    }

    private void add(Tag tag, SourceTag.Owner owner) {
        if (!owner.className().isEmpty()) {
            found.add(new SourceTag(tag.item(), tag.revision(), tag.line(), owner));
        }
    }

    /** The innermost class whose body was begun; empty where there is none. */
    private String className() {
        List<String> names = new ArrayList<>();
        scopes.stream().filter(scope -> scope.body() == Body.TYPE).forEach(scope -> names.add(0, scope.name()));
        String name = String.join("$", names);
        return name.isEmpty() || packageName.isEmpty() ? name : packageName + "." + name;
    }
}
