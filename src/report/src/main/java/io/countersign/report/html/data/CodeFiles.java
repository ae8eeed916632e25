package io.countersign.report.html.data;

import io.countersign.model.result.CodeResult.ClassResult;
import io.countersign.model.result.LineResult;
import io.countersign.model.result.Result;
import io.countersign.model.result.SourceResult;
import io.countersign.report.format.Project;
import io.countersign.report.format.ReportFolder;
import io.countersign.report.html.place.Anchors;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code code.js}, which lists classes and source files, and {@code source-N.js} with the lines of one file. */
final class CodeFiles {

    /** Tests that a line names; it says how many more there are. */
    private static final int TESTS = 10;

    private final Result result;
    private final Numbering numbering;

    private CodeFiles(Result result, Numbering numbering) {
        this.result = result;
        this.numbering = numbering;
    }

    static void write(Result result, Numbering numbering, Project project, PageFacts facts, ReportFolder folder)
            throws IOException {
        CodeFiles files = new CodeFiles(result, numbering);
        try (Script script = new Script(folder, "code")) {
            script.object(() -> files.list(facts, script));
        }
        SourceText text = new SourceText(project);
        for (int i = 0; i < result.sources().size(); i++) {
            SourceResult source = result.sources().get(i);
            Optional<List<String>> lines = source.path().flatMap(text::lines);
            try (Script script = new Script(folder, "source-" + i)) {
                script.object(() -> {
                    script.array("lines", source.lines(), line -> script.array(() -> files.line(line, script)));
                    lines.ifPresent(known -> script.array("text", known, script::text));
                });
            }
        }
    }

    private void list(PageFacts facts, Script script) {
        Map<String, Integer> sources = new HashMap<>();
        for (int i = 0; i < result.sources().size(); i++) {
            int number = i;
            result.sources().get(i).classes().forEach(type -> sources.put(type, number));
        }
        script.array(
                "sources",
                result.sources(),
                source -> script.array(() -> {
                    script.text(source.packageName());
                    script.text(source.name());
                    script.text(source.path().orElse(""));
                    script.text(Anchors.source(source));
                }));
        script.array(
                "packages",
                result.code(),
                code -> script.array(() -> {
                    script.text(code.name());
                    Front names = new Front();
                    script.array(
                            code.classes(),
                            type -> script.array(
                                    () -> type(type, names, sources.getOrDefault(type.name(), -1), script)));
                }));
    }

    private static void type(ClassResult type, Front names, int source, Script script) {
        names.write(type.name(), script);
        script.counter(type.codeCoverage().lines());
        script.counter(type.requirementsBasedCoverage().lines());
        script.number(source);
        String anchor = Anchors.code(type.name());
        script.text(anchor.equals("code:" + type.name()) ? "" : anchor);
    }

    private void line(LineResult line, Script script) {
        script.number(line.number());
        script.counter(line.instructions());
        script.counter(line.branches());
        script.number(line.requirementsBasedInstructions().covered());
        script.number(line.requirementsBasedBranches().covered());
        script.array(line.verifiedBy(), id -> script.number(numbering.item(id)));
        script.number(line.tests());
        script.array(line.someTests().stream().limit(TESTS).toList(), id -> script.number(numbering.test(id)));
    }
}
