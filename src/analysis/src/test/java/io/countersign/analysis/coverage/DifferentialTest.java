package io.countersign.analysis.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.model.Probes;
import io.countersign.model.evidence.ClassKey;
import io.countersign.model.evidence.Footprint;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Compares every number with JaCoCo's, over real jars and random unions of random hits. */
class DifferentialTest {

    private static final int ROUNDS = 2;

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

    static Path jarOf(Class<?> type) {
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
            JacocoComparison.compare(code, union, jacoco.analyze(union));
        }
    }

    /** Some classes not hit, some stale, some with few and some with many hits. */
    static Footprint randomHits(CodeBase code, Random random) {
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
}
