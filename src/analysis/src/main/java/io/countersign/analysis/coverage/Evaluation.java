package io.countersign.analysis.coverage;

import io.countersign.model.Probes;
import io.countersign.model.evidence.ClassKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Counts what one set of hits covers of a selection. */
final class Evaluation {

    private final Copies copies;
    private final Function<ClassKey, Probes> hits;

    Evaluation(Copies copies, Function<ClassKey, Probes> hits) {
        this.copies = copies;
        this.hits = hits;
    }

    Tally tally(Selection selection) {
        Tally tally = new Tally();
        // A line belongs to its source file: where two classes share one, it counts once.
        bySource(selection)
                .values()
                .forEach(classes -> sourceTable(selection, classes, tally).addTo(tally));
        return tally;
    }

    List<SourceCoverage> sources(Selection selection) {
        List<SourceCoverage> result = new ArrayList<>();
        bySource(selection).values().forEach(classes -> {
            CodeClass any = classes.get(0);
            List<LineCoverage> lines =
                    sourceTable(selection, classes, new Tally()).lines();
            result.add(new SourceCoverage(any.packageName(), any.sourceFile().orElse(any.name()), lines));
        });
        return result;
    }

    static Map<String, List<CodeClass>> bySource(Selection selection) {
        Map<String, List<CodeClass>> result = new LinkedHashMap<>();
        for (CodeClass code : selection.classes()) {
            result.computeIfAbsent(code.sourceUnit(), unit -> new ArrayList<>(1))
                    .add(code);
        }
        return result;
    }

    private LineTable sourceTable(Selection selection, List<CodeClass> classes, Tally methods) {
        if (classes.size() == 1) {
            return classTable(classes.get(0), selection, methods);
        }
        LineSpan span = LineSpan.NONE;
        List<LineTable> tables = new ArrayList<>();
        for (CodeClass code : classes) {
            span = span.union(LineSpan.of(selection.methodsWithCode(code)));
            tables.add(classTable(code, selection, methods));
        }
        LineTable table = new LineTable(span);
        tables.forEach(table::add);
        return table;
    }

    private LineTable classTable(CodeClass code, Selection selection, Tally tally) {
        List<CodeMethod> methods = selection.methodsWithCode(code);
        LineSpan span = LineSpan.of(methods);
        LineTable table = new LineTable(span);
        long[] words = words(code);
        Map<Integer, Boolean> copied = copies.lines(code, this::words);
        for (CodeMethod method : methods) {
            boolean ran = false;
            for (LinePart part : method.parts()) {
                ran |= table.add(part, code.sets(), words);
            }
            tally.addMethod(ran || (!copied.isEmpty() && copyRan(method.lines(), copied)));
        }
        copied.forEach((line, ran) -> {
            if (owns(code, methods, line)) {
                table.inline(line, ran);
            }
        });
        return table;
    }

    private long[] words(CodeClass code) {
        return hits.apply(code.key()).toWords();
    }

    private static boolean copyRan(LineSpan span, Map<Integer, Boolean> copied) {
        return copied.entrySet().stream().anyMatch(line -> line.getValue() && span.contains(line.getKey()));
    }

    /** A whole class also owns the inline functions between its methods that are left out of its own code. */
    static boolean owns(CodeClass code, List<CodeMethod> methods, int line) {
        return isWithinAny(methods, line)
                || (isWhole(code, methods) && LineSpan.of(methods).contains(line));
    }

    private static boolean isWhole(CodeClass code, List<CodeMethod> methods) {
        return methods.size()
                == code.methods().stream().filter(CodeMethod::hasCode).count();
    }

    private static boolean isWithinAny(List<CodeMethod> methods, int line) {
        return methods.stream().anyMatch(method -> method.lines().contains(line));
    }
}
