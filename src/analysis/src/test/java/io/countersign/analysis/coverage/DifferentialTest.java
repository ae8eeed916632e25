package io.countersign.analysis.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.model.Probes;
import io.countersign.model.evidence.ClassKey;
import io.countersign.model.evidence.Footprint;
import io.countersign.model.result.Counter;
import io.countersign.model.result.Coverage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.jacoco.core.analysis.CoverageBuilder;
import org.jacoco.core.analysis.IClassCoverage;
import org.jacoco.core.analysis.ICounter;
import org.jacoco.core.analysis.ICoverageNode;
import org.jacoco.core.analysis.IMethodCoverage;
import org.jacoco.core.analysis.IPackageCoverage;
import org.jacoco.core.analysis.ISourceFileCoverage;
import org.jacoco.core.analysis.ISourceNode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Compares every number with JaCoCo's, over real jars and random unions of random hits. */
class DifferentialTest {

    private static final int ROUNDS = 3;

    static Stream<Arguments> jars() {
        return Stream.of(
                        org.jacoco.core.analysis.Analyzer.class,
                        org.objectweb.asm.ClassReader.class,
                        org.objectweb.asm.tree.ClassNode.class,
                        org.yaml.snakeyaml.Yaml.class,
                        tools.jackson.core.JsonParser.class,
                        org.apache.commons.lang3.StringUtils.class,
                        org.junit.jupiter.engine.JupiterTestEngine.class,
                        org.assertj.core.api.Assertions.class,
                        com.networknt.schema.Schema.class,
                        kotlin.text.StringsKt.class)
                .map(type -> Arguments.of(type.getSimpleName(), jarOf(type)));
    }

    private static Path jarOf(Class<?> type) {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().getPath());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("jars")
    void allCountersAndLinesEqualJacocos(String name, Path jar) throws Exception {
        CodeBase code = CodeBase.read(jar.getParent(), List.of(jar));
        assertThat(code.leftOut()).allMatch(sentence -> sentence.contains("META-INF/versions"));
        JacocoReference jacoco = JacocoReference.ofJar(jar);
        Random random = new Random(20261121);
        for (int round = 0; round < ROUNDS; round++) {
            Footprint union = randomHits(code, random).union(randomHits(code, random));
            compare(code, union, jacoco.analyze(union));
        }
    }

    /** Some classes not hit, some stale, some with few and some with many hits. */
    private static Footprint randomHits(CodeBase code, Random random) {
        Map<ClassKey, Probes> hits = new LinkedHashMap<>();
        for (CodeClass type : code.classes()) {
            ClassKey key = random.nextInt(20) == 0 ? JacocoReference.otherVersion(type.key()) : type.key();
            double density = Math.pow(random.nextDouble(), 3);
            BitSet bits = new BitSet();
            for (int i = 0; i < key.probeCount(); i++) {
                bits.set(i, random.nextDouble() < density);
            }
            if (!bits.isEmpty() && random.nextInt(10) > 0) {
                hits.put(key, Probes.of(bits));
            }
        }
        return new Footprint(hits);
    }

    private static void compare(CodeBase code, Footprint footprint, CoverageBuilder jacoco) {
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
                    .filter(type -> type.sourceFile().equals(java.util.Optional.of(expected.getName()))
                            && type.packageName()
                                    .equals(expected.getPackageName().replace('/', '.')))
                    .toList();
            Selection selection = Selection.of(classes, method -> true);
            compare(code, footprint, selection, expected);
            compareLines(code, footprint, selection, expected);
        }
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
            var line = expected.getLine(i);
            if (line.getInstructionCounter().getTotalCount() > 0) {
                lines.add(i + ":" + counter(line.getInstructionCounter()) + counter(line.getBranchCounter())
                        + line.getStatus());
            }
        }
        List<String> actual = code.sources(selection, footprint).stream()
                .flatMap(source -> source.lines().stream())
                .map(line -> line.line() + ":" + line.instructions() + line.branches()
                        + (line.status().ordinal() == 0 ? 1 : line.status().ordinal() == 1 ? 3 : 2))
                .toList();
        assertThat(actual).as("%s", expected).isEqualTo(lines);
    }

    private static Counter counter(ICounter counter) {
        return new Counter(counter.getCoveredCount(), counter.getTotalCount());
    }
}
