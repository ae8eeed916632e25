package io.countersign.report.html;

import io.countersign.model.result.CodeResult;
import io.countersign.report.html.place.Anchors;
import java.util.List;

/** A package with its classes. */
record CodeView(
        String anchor, String name, Meter code, Meter branches, Meter requirementsBased, List<ClassView> classes) {

    /**
     * A class.
     *
     * @param name without its package
     * @param owners items whose scope holds any of it
     * @param source where its lines are shown; empty where they are not known
     */
    record ClassView(
            String anchor,
            String name,
            String fullName,
            Meter code,
            Meter branches,
            Meter requirementsBased,
            List<ItemView> owners,
            String source) {

        static ClassView of(CodeResult.ClassResult type, Directory directory) {
            return new ClassView(
                    Anchors.code(type.name()),
                    type.name().substring(type.name().lastIndexOf('.') + 1),
                    type.name(),
                    Meter.lines(type.codeCoverage()),
                    Meter.branches(type.codeCoverage()),
                    Meter.lines(type.requirementsBasedCoverage()),
                    type.owners().stream().map(directory::item).toList(),
                    directory.source(type.name()));
        }
    }

    static CodeView of(CodeResult code, Directory directory) {
        return new CodeView(
                Anchors.code(code.name()),
                code.name().isEmpty() ? "(no package)" : code.name(),
                Meter.lines(code.codeCoverage()),
                Meter.branches(code.codeCoverage()),
                Meter.lines(code.requirementsBasedCoverage()),
                code.classes().stream()
                        .map(type -> ClassView.of(type, directory))
                        .toList());
    }
}
