package io.countersign.analysis.figures;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.analysis.coverage.CodeBase;
import io.countersign.analysis.figures.RandomRelease.Promise;
import io.countersign.analysis.verdict.Judge;
import io.countersign.model.result.Counter;
import io.countersign.model.result.LineResult;
import io.countersign.model.result.LineStatus;
import io.countersign.model.result.SourceResult;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.commons.lang3.StringUtils;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Compares each line of a real library, in both columns of a source page, with JaCoCo's analysis of exactly the tests that count. */
class RequirementsBasedDifferentialTest {

    private static final Map<String, byte[]> CLASS_FILES = new LinkedHashMap<>();
    private static CodeBase code;

    @BeforeAll
    static void read() throws Exception {
        Path jar = Path.of(StringUtils.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        code = CodeBase.read(jar.getParent(), List.of(jar));
        CLASS_FILES.clear();
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : zip.stream().map(ZipEntry.class::cast).toList()) {
                add(entry, zip);
            }
        }
    }

    private static void add(ZipEntry entry, ZipFile zip) throws IOException {
        String name = entry.getName();
        if (name.endsWith(".class") && !name.startsWith("META-INF/") && !name.equals("module-info.class")) {
            CLASS_FILES.put(
                    name.substring(0, name.length() - ".class".length()),
                    zip.getInputStream(entry).readAllBytes());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {20261122, 2, 3})
    void everyLineHasTheCountersAndTheColourOfExactlyTheTestsThatCount(long seed) {
        RandomRelease release = RandomRelease.of(code, seed);
        JacocoByClaims jacoco = new JacocoByClaims(release, CLASS_FILES);
        Figures figures = Figures.of(Judge.judge(release.in(code).facts()));
        List<SourceResult> sources =
                SourceFigures.of(figures, file -> Optional.empty()).sources();

        same("by any test", lines(sources, RequirementsBasedDifferentialTest::byAnyTest), jacoco.byAnyTest());
        same("by claims", lines(sources, RequirementsBasedDifferentialTest::byClaims), jacoco.byClaims());
        release.inForce()
                .forEach(promise -> same(promise.id(), verifying(promise, sources), jacoco.verifying(promise)));
        holdsEveryKindOfLine(sources);
    }

    /** File by file, so that a difference can be read. */
    private static void same(String what, Map<String, List<String>> ours, Map<String, List<String>> jacocos) {
        assertThat(ours).as(what).containsOnlyKeys(jacocos.keySet());
        jacocos.forEach((file, lines) -> assertThat(ours.getOrDefault(file, List.of()))
                .as(what + " in " + file)
                .containsExactlyElementsOf(lines));
    }

    /** Otherwise the comparison would say little. */
    private static void holdsEveryKindOfLine(List<SourceResult> sources) {
        List<LineResult> lines =
                sources.stream().flatMap(source -> source.lines().stream()).toList();
        assertThat(lines).extracting(LineResult::requirementsBasedStatus).contains(LineStatus.values());
        assertThat(lines)
                .anyMatch(line -> line.status() == LineStatus.FULLY_COVERED
                        && line.requirementsBasedStatus() == LineStatus.PARTLY_COVERED)
                .anyMatch(line -> line.status() == LineStatus.PARTLY_COVERED
                        && line.requirementsBasedStatus() == LineStatus.NOT_COVERED)
                .anyMatch(line -> line.verifiedBy().size() > 1);
    }

    private static Map<String, List<String>> lines(List<SourceResult> sources, Function<LineResult, String> line) {
        Map<String, List<String>> lines = new TreeMap<>();
        sources.forEach(source ->
                lines.put(file(source), source.lines().stream().map(line).toList()));
        return lines;
    }

    private static Map<String, List<String>> verifying(Promise promise, List<SourceResult> sources) {
        Map<String, List<String>> lines = new TreeMap<>();
        sources.forEach(source -> lines.put(
                file(source),
                source.lines().stream()
                        .filter(line -> line.verifiedBy().contains(promise.id()))
                        .map(line -> String.valueOf(line.number()))
                        .toList()));
        return lines;
    }

    private static String file(SourceResult source) {
        return source.packageName().replace('.', '/') + "/" + source.name();
    }

    private static String byAnyTest(LineResult line) {
        return line.number() + " " + counter(line.instructions()) + " " + counter(line.branches()) + " "
                + line.status().label();
    }

    private static String byClaims(LineResult line) {
        return line.number() + " " + counter(line.requirementsBasedInstructions()) + " "
                + counter(line.requirementsBasedBranches()) + " "
                + line.requirementsBasedStatus().label();
    }

    private static String counter(Counter counter) {
        return counter.covered() + "/" + counter.total();
    }
}
