package io.countersign.analysis.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.model.Probes;
import io.countersign.model.evidence.ClassKey;
import io.countersign.model.evidence.Footprint;
import io.countersign.model.result.Counter;
import io.countersign.model.result.Coverage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jacoco.core.analysis.CoverageBuilder;
import org.jacoco.core.analysis.IClassCoverage;
import org.jacoco.core.analysis.ICounter;
import org.jacoco.core.analysis.ICoverageNode;
import org.jacoco.core.analysis.ILine;
import org.jacoco.core.analysis.IMethodCoverage;
import org.jacoco.core.analysis.IPackageCoverage;
import org.jacoco.core.analysis.ISourceFileCoverage;
import org.jacoco.core.analysis.ISourceNode;

/** Holds our numbers for one footprint against JaCoCo's, node by node and line by line. */
final class JacocoComparison {

    private JacocoComparison() {}

    static void compare(CodeBase code, Footprint footprint, CoverageBuilder jacoco) {
        for (IClassCoverage expected : jacoco.getClasses()) {
            CodeClass type = code.find(expected.getName()).orElseThrow();
            assertThat(type.key().id()).isEqualTo(expected.getId());
            assertThat(type.hasCode()).isEqualTo(expected.containsCode());
            compare(code, footprint, code.selectClass(type), expected);
            compareLines(code, footprint, code.selectClass(type), expected);
            compareMethods(code, footprint, type, expected);
            assertThat(code.isStale(JacocoReference.otherVersion(type.key()))).isTrue();
        }
        for (ISourceFileCoverage expected : jacoco.getSourceFiles()) {
            List<CodeClass> classes = code.classes().stream()
                    .filter(type -> type.sourceFile().equals(Optional.of(expected.getName()))
                            && type.packageName()
                                    .equals(expected.getPackageName().replace('/', '.')))
                    .toList();
            Selection selection = Selection.of(classes, method -> true);
            compare(code, footprint, selection, expected);
            compareLines(code, footprint, selection, expected);
        }
        compareLinesRun(code, footprint);
        for (IPackageCoverage expected : jacoco.getBundle("").getPackages()) {
            compare(code, footprint, code.selectPackage(expected.getName().replace('/', '.')), expected);
        }
        compare(code, footprint, code.selectAll(), jacoco.getBundle(""));
    }

    private static void compareMethods(CodeBase code, Footprint footprint, CodeClass type, IClassCoverage expected) {
        Map<String, CodeMethod> methods = new LinkedHashMap<>();
        for (CodeMethod method : type.methods()) {
            if (method.hasCode()) {
                methods.put(method.name() + method.descriptor(), method);
            }
        }
        for (IMethodCoverage method : expected.getMethods()) {
            CodeMethod ours = methods.remove(method.getName() + method.getDesc());
            assertThat(ours).as("%s", method).isNotNull();
            Selection selection = Selection.of(List.of(type), ours::equals);
            assertThat(ours.firstLine()).isEqualTo(Math.max(0, method.getFirstLine()));
            assertThat(ours.lastLine()).isEqualTo(Math.max(0, method.getLastLine()));
            compare(code, footprint, selection, method);
            compareLines(code, footprint, selection, method);
            if (method.getMethodCounter().getCoveredCount() == 1) {
                assertThat(code.touches(selection, footprint)).as("%s", method).isEqualTo(!ours.initializer());
            }
        }
        assertThat(methods).isEmpty();
    }

    private static void compare(CodeBase code, Footprint footprint, Selection selection, ICoverageNode expected) {
        Tally actual = code.tally(selection, key -> footprint.hits().getOrDefault(key, Probes.none()));
        assertThat(actual.coverage())
                .as("%s", expected)
                .isEqualTo(new Coverage(
                        counter(expected.getLineCounter()),
                        counter(expected.getBranchCounter()),
                        counter(expected.getMethodCounter())));
        assertThat(actual.instructions()).as("%s", expected).isEqualTo(counter(expected.getInstructionCounter()));
    }

    private static void compareLines(CodeBase code, Footprint footprint, Selection selection, ISourceNode expected) {
        List<String> lines = new ArrayList<>();
        for (int i = expected.getFirstLine(); i <= expected.getLastLine(); i++) {
            ILine line = expected.getLine(i);
            if (line.getInstructionCounter().getTotalCount() > 0) {
                lines.add(i + ":" + counter(line.getInstructionCounter()) + counter(line.getBranchCounter())
                        + line.getStatus());
            }
        }
        List<String> actual = code.sources(selection, footprint).stream()
                .flatMap(source -> source.lines().stream())
                .map(line -> line.line() + ":" + line.instructions() + line.branches() + status(line))
                .toList();
        assertThat(actual).as("%s", expected).isEqualTo(lines);
    }

    /** What is asked for each test must be what is asked for all of them together. */
    private static void compareLinesRun(CodeBase code, Footprint footprint) {
        for (SourcePart part : code.bySource(code.selectAll())) {
            List<Integer> ran = code.sources(part.selection(), footprint).get(0).lines().stream()
                    .filter(line -> line.instructions().covered() > 0)
                    .map(LineCoverage::line)
                    .toList();
            Map<ClassKey, Probes> witnesses = new LinkedHashMap<>(footprint.hits());
            witnesses.keySet().retainAll(part.witnesses());
            assertThat(code.lineProbes(part).ran(witnesses).stream().boxed().toList())
                    .as("%s", part.name())
                    .isEqualTo(ran);
        }
    }

    private static Counter counter(ICounter counter) {
        return new Counter(counter.getCoveredCount(), counter.getTotalCount());
    }

    private static int status(LineCoverage line) {
        return switch (line.status()) {
            case NOT_COVERED -> ICounter.NOT_COVERED;
            case PARTLY_COVERED -> ICounter.PARTLY_COVERED;
            case FULLY_COVERED -> ICounter.FULLY_COVERED;
        };
    }
}
