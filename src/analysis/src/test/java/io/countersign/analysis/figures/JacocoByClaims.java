package io.countersign.analysis.figures;

import io.countersign.analysis.figures.RandomRelease.Promise;
import io.countersign.analysis.figures.RandomRelease.Ran;
import io.countersign.model.evidence.Attribution;
import io.countersign.model.evidence.ClassKey;
import io.countersign.model.evidence.Outcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jacoco.core.analysis.Analyzer;
import org.jacoco.core.analysis.CoverageBuilder;
import org.jacoco.core.analysis.IClassCoverage;
import org.jacoco.core.analysis.ICounter;
import org.jacoco.core.analysis.ICoverageNode.ElementType;
import org.jacoco.core.analysis.ILine;
import org.jacoco.core.analysis.IMethodCoverage;
import org.jacoco.core.analysis.ISourceNode;
import org.jacoco.core.data.ExecutionData;
import org.jacoco.core.data.ExecutionDataStore;
import org.jacoco.core.internal.analysis.SourceNodeImpl;

/**
 * What JaCoCo says of source lines when each method is analysed with the probes of exactly the tests that count for it. Which these are
 * is worked out here a second time, from the words of {@code docs/verdicts.md} and the names of classes and methods alone.
 */
final class JacocoByClaims {

    private static final Pattern LAMBDA = Pattern.compile("lambda\\$(.+)\\$\\d+");

    private final RandomRelease release;

    /** By VM name. */
    private final Map<String, byte[]> classFiles;

    private final Map<String, List<Ran>> effective = new HashMap<>();

    JacocoByClaims(RandomRelease release, Map<String, byte[]> classFiles) {
        this.release = release;
        this.classFiles = classFiles;
        release.promises()
                .forEach(promise -> effective.put(
                        promise.id(),
                        release.tests().stream()
                                .filter(test -> isEffective(test, promise))
                                .toList()));
    }

    private boolean isEffective(Ran test, Promise promise) {
        return test.claims().contains(promise.id())
                && test.outcome() == Outcome.PASSED
                && test.attribution() == Attribution.EXACT
                && !test.older()
                && (promise.scopes().stream().allMatch(List::isEmpty)
                        ? test.hits().values().stream().anyMatch(probes -> !probes.isEmpty())
                        : test.hits().keySet().stream().anyMatch(type -> touches(test, type, promise)));
    }

    private boolean touches(Ran test, ClassKey type, Promise promise) {
        return analyze(type.name(), List.of(test)).stream()
                .flatMap(one -> one.getMethods().stream())
                .filter(method -> method.getInstructionCounter().getCoveredCount() > 0)
                .anyMatch(method ->
                        !written(method).startsWith("<") && holds(promise, type.className(), written(method)));
    }

    /** By source file, each line with what any test ran of it. */
    Map<String, List<String>> byAnyTest() {
        return lines((type, method) -> release.tests());
    }

    /** By source file, each line with what the tests that count ran of it. */
    Map<String, List<String>> byClaims() {
        return lines((type, method) -> counting(type, method, release.inForce().toList()));
    }

    /** By source file, the numbers of the lines that verify one requirement or workflow. */
    Map<String, List<String>> verifying(Promise promise) {
        Map<String, List<String>> lines = new TreeMap<>();
        sources((type, method) -> counting(type, method, List.of(promise))).forEach((file, node) -> {
            List<String> ran = new ArrayList<>();
            each(node, (number, line) -> {
                if (line.getInstructionCounter().getCoveredCount() > 0) {
                    ran.add(String.valueOf(number));
                }
            });
            lines.put(file, ran);
        });
        return lines;
    }

    private List<Ran> counting(String type, String method, Collection<Promise> promises) {
        return promises.stream()
                .filter(promise -> holds(promise, type, method))
                .flatMap(promise -> effective.getOrDefault(promise.id(), List.of()).stream())
                .distinct()
                .toList();
    }

    /** The tests that count for a method of a class. */
    private interface Counting {
        List<Ran> of(String type, String method);
    }

    private Map<String, List<String>> lines(Counting counting) {
        Map<String, List<String>> lines = new TreeMap<>();
        sources(counting).forEach((file, node) -> {
            List<String> all = new ArrayList<>();
            each(
                    node,
                    (number, line) -> all.add(number + " " + counter(line.getInstructionCounter()) + " "
                            + counter(line.getBranchCounter()) + " " + status(line)));
            lines.put(file, all);
        });
        return lines;
    }

    private interface EachLine {
        void line(int number, ILine line);
    }

    private static void each(ISourceNode node, EachLine what) {
        for (int i = node.getFirstLine(); i <= node.getLastLine(); i++) {
            if (node.getLine(i).getInstructionCounter().getTotalCount() > 0) {
                what.line(i, node.getLine(i));
            }
        }
    }

    /** JaCoCo adds methods up to source files itself; each comes from an analysis with its own tests. */
    private Map<String, SourceNodeImpl> sources(Counting counting) {
        Map<String, SourceNodeImpl> sources = new TreeMap<>();
        classFiles
                .keySet()
                .forEach(name -> analyze(name, List.of()).ifPresent(type -> {
                    SourceNodeImpl source = sources.computeIfAbsent(
                            type.getPackageName() + "/" + type.getSourceFileName(),
                            file -> new SourceNodeImpl(ElementType.SOURCEFILE, file));
                    Map<List<Ran>, List<String>> alike = new LinkedHashMap<>();
                    type.getMethods()
                            .forEach(method -> alike.computeIfAbsent(
                                            counting.of(name.replace('/', '.'), written(method)),
                                            tests -> new ArrayList<>())
                                    .add(signature(method)));
                    alike.forEach((tests, methods) -> analyze(name, tests).orElseThrow().getMethods().stream()
                            .filter(method -> methods.contains(signature(method)))
                            .forEach(source::increment));
                }));
        return sources;
    }

    private Optional<IClassCoverage> analyze(String name, List<Ran> tests) {
        BitSet hits = new BitSet();
        ExecutionDataStore store = new ExecutionDataStore();
        tests.forEach(test -> test.hits().forEach((key, probes) -> {
            if (key.name().equals(name)) {
                hits.or(probes);
                store.get(key.id(), name, key.probeCount());
            }
        }));
        for (ExecutionData data : store.getContents()) {
            hits.stream().forEach(probe -> data.getProbes()[probe] = true);
        }
        CoverageBuilder builder = new CoverageBuilder();
        try {
            new Analyzer(store, builder).analyzeClass(classFiles.getOrDefault(name, new byte[0]), name);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return builder.getClasses().stream()
                .filter(IClassCoverage::containsCode)
                .findFirst();
    }

    private static String signature(IMethodCoverage method) {
        return method.getName() + method.getDesc();
    }

    /** The method in whose source it stands: the body of a lambda names the one that it was written in. */
    private static String written(IMethodCoverage method) {
        Matcher lambda = LAMBDA.matcher(method.getName());
        if (!lambda.matches()) {
            return method.getName();
        }
        return switch (lambda.group(1)) {
            case "new" -> "<init>";
            case "static" -> "<clinit>";
            default -> lambda.group(1);
        };
    }

    private static boolean holds(Promise promise, String type, String method) {
        return promise.scopes().stream().anyMatch(scope -> {
            Predicate<String> names = pattern -> names(pattern, type, method);
            return scope.stream().filter(one -> !one.startsWith("!")).anyMatch(names)
                    && scope.stream()
                            .filter(one -> one.startsWith("!"))
                            .map(one -> one.substring(1))
                            .noneMatch(names);
        });
    }

    private static boolean names(String pattern, String type, String method) {
        if (pattern.endsWith("..")) {
            return type.startsWith(pattern.substring(0, pattern.length() - 1));
        }
        if (pattern.endsWith(".*")) {
            return type.replaceFirst("\\.[^.]*$", ".*").equals(pattern);
        }
        return pattern.contains("#")
                ? pattern.equals(type + "#" + method)
                : type.equals(pattern) || type.startsWith(pattern + "$");
    }

    private static String counter(ICounter counter) {
        return counter.getCoveredCount() + "/" + counter.getTotalCount();
    }

    private static String status(ILine line) {
        return switch (line.getStatus()) {
            case ICounter.NOT_COVERED -> "not-covered";
            case ICounter.PARTLY_COVERED -> "partly-covered";
            default -> "fully-covered";
        };
    }
}
