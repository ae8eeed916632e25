package io.countersign.analysis;

import io.countersign.analysis.coverage.CodeBase;
import io.countersign.analysis.provenance.EvidenceFolder;
import io.countersign.model.declared.CodePattern;
import io.countersign.model.declared.Declarations;
import io.countersign.model.declared.Scope;
import io.countersign.model.declared.Status;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Says what was not looked at although it lay there, a sentence each. */
final class LeftOutSentences {

    private LeftOutSentences() {}

    static List<String> of(
            CodeBase code,
            EvidenceFolder folder,
            Declarations declarations,
            Collection<String> testClasses,
            ModulesTestCode tests) {
        List<String> leftOut = new ArrayList<>(code.leftOut());
        leftOut.addAll(folder.leftOut());
        addUnread(testClasses.stream().filter(name -> !tests.knows(name)).toList(), leftOut);
        addElsewhere(
                scopes(declarations)
                        .flatMap(scope -> code.elsewhere(scope).stream())
                        .map(CodePattern::text)
                        .distinct()
                        .toList(),
                leftOut);
        return leftOut;
    }

    private static void addUnread(List<String> unread, List<String> leftOut) {
        if (!unread.isEmpty()) {
            leftOut.add("the annotations of " + unread.size()
                    + (unread.size() == 1 ? " test class" : " test classes") + " were not read, such as "
                    + unread.get(0) + "; name " + (unread.size() == 1 ? "its class file" : "their class files")
                    + " with --test-classes");
        }
    }

    private static void addElsewhere(List<String> patterns, List<String> leftOut) {
        if (!patterns.isEmpty()) {
            leftOut.add("the code of other modules, which the requirements name with "
                    + (patterns.size() == 1
                            ? patterns.get(0)
                            : patterns.size() + " patterns, such as " + patterns.get(0))
                    + "; the report of the whole build has it");
        }
    }

    private static Stream<Scope> scopes(Declarations declarations) {
        return Stream.concat(
                declarations.requirements().stream()
                        .filter(one -> one.status() == Status.APPROVED)
                        .map(one -> one.scope()),
                declarations.workflows().stream()
                        .filter(one -> one.status() == Status.APPROVED)
                        .flatMap(one -> one.steps().stream().map(step -> step.scope())));
    }
}
