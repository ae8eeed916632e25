package io.countersign.analysis.figures;

import io.countersign.analysis.Shop;
import io.countersign.analysis.Tested;
import io.countersign.analysis.coverage.CodeBase;
import io.countersign.analysis.coverage.CodeClass;
import io.countersign.analysis.coverage.CodeMethod;
import io.countersign.analysis.join.TestFact;
import io.countersign.model.Probes;
import io.countersign.model.declared.Status;
import io.countersign.model.declared.Step;
import io.countersign.model.evidence.Attribution;
import io.countersign.model.evidence.ClassKey;
import io.countersign.model.evidence.Footprint;
import io.countersign.model.evidence.Outcome;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What was promised of some real code and which tests ran it, all of it drawn by a seed; everything else about it is for the reader to
 * work out.
 *
 * @param promises workflows first, as they are declared
 */
record RandomRelease(List<Promise> promises, List<Ran> tests) {

    private static final int WORKFLOWS = 4;
    private static final int REQUIREMENTS = 40;
    private static final int TESTS = 90;
    private static final int CLASSES_OF_A_TEST = 25;

    /**
     * A requirement or a workflow.
     *
     * @param scopes of the requirement one, of the workflow one for each step
     */
    record Promise(String id, boolean workflow, Status status, List<List<String>> scopes) {}

    /**
     * A test.
     *
     * @param hits by the VM name of the class
     * @param older whether its only claim names an older revision than the requirement has
     */
    record Ran(
            String name,
            Outcome outcome,
            Attribution attribution,
            Map<ClassKey, BitSet> hits,
            List<String> claims,
            boolean older) {}

    static RandomRelease of(CodeBase code, long seed) {
        Random random = new Random(seed);
        List<CodeClass> classes =
                code.classes().stream().filter(CodeClass::hasCode).toList();
        List<Promise> promises = new ArrayList<>();
        for (int i = 0; i < WORKFLOWS + REQUIREMENTS; i++) {
            boolean workflow = i < WORKFLOWS;
            boolean scopeless = i == WORKFLOWS;
            promises.add(new Promise(
                    (workflow ? "WF-" : "REQ-") + i,
                    workflow,
                    random.nextInt(8) == 0 ? Status.DRAFT : Status.APPROVED,
                    IntStream.range(0, workflow ? 3 : 1)
                            .mapToObj(step -> scopeless ? List.<String>of() : patterns(classes, random))
                            .toList()));
        }
        List<Ran> tests = IntStream.range(0, TESTS)
                .mapToObj(i -> test("T" + i, classes, promises, random))
                .toList();
        return new RandomRelease(promises, tests);
    }

    private static List<String> patterns(List<CodeClass> classes, Random random) {
        List<String> patterns = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(3); i++) {
            CodeClass type = classes.get(random.nextInt(classes.size()));
            List<String> methods = type.methods().stream()
                    .filter(method -> method.element().method().equals(method.name()))
                    .filter(CodeMethod::hasCode)
                    .map(CodeMethod::name)
                    .filter(name -> !name.contains("$"))
                    .toList();
            int way = random.nextInt(10);
            if (way == 0) {
                patterns.add(type.packageName() + (random.nextBoolean() ? ".*" : ".."));
                patterns.add("!" + type.name());
            } else if (way < 5 && !methods.isEmpty()) {
                patterns.add(type.name() + "#" + methods.get(random.nextInt(methods.size())));
            } else {
                patterns.add(type.name());
            }
        }
        return patterns;
    }

    private static Ran test(String name, List<CodeClass> classes, List<Promise> promises, Random random) {
        Map<ClassKey, BitSet> hits = new LinkedHashMap<>();
        List<String> claims = new ArrayList<>();
        int many = random.nextInt(12) == 0 ? 0 : random.nextInt(CLASSES_OF_A_TEST);
        for (int i = 0; i < many; i++) {
            hit(classes.get(random.nextInt(classes.size())), hits, random);
        }
        for (int i = 0; i < random.nextInt(4); i++) {
            Promise promise = promises.get(random.nextInt(promises.size()));
            if (!claims.contains(promise.id())) {
                claims.add(promise.id());
            }
            // Of most claims the test should run something.
            if (random.nextInt(6) > 0) {
                promise.scopes().stream()
                        .flatMap(List::stream)
                        .flatMap(pattern -> classes.stream().filter(type -> pattern.startsWith(type.name())))
                        .forEach(type -> hit(type, hits, random));
            }
        }
        return new Ran(
                name,
                oneIn(8, random) ? Outcome.FAILED : oneIn(8, random) ? Outcome.ABORTED : Outcome.PASSED,
                oneIn(8, random) ? Attribution.AMBIGUOUS : Attribution.EXACT,
                hits,
                claims,
                claims.size() == 1 && claims.get(0).startsWith("REQ-") && oneIn(6, random));
    }

    private static boolean oneIn(int many, Random random) {
        return random.nextInt(many) == 0;
    }

    private static void hit(CodeClass type, Map<ClassKey, BitSet> hits, Random random) {
        BitSet probes = hits.computeIfAbsent(type.key(), unknown -> new BitSet());
        double density = random.nextDouble();
        for (int i = 0; i < type.key().probeCount(); i++) {
            probes.set(i, probes.get(i) || random.nextDouble() < density);
        }
    }

    /** The same, ready to be judged. */
    Shop in(CodeBase code) {
        Shop shop = new Shop(code);
        for (Promise promise : promises) {
            if (promise.workflow()) {
                shop.declares(Shop.workflow(
                        promise.id(),
                        promise.status(),
                        false,
                        promise.scopes().stream().map(RandomRelease::step).toArray(Step[]::new)));
            } else {
                shop.declares(Shop.withStatus(
                        Shop.requirement(promise.id(), promise.scopes().get(0).toArray(String[]::new)),
                        promise.status()));
            }
        }
        for (Ran test : tests) {
            Map<ClassKey, Probes> hits = new LinkedHashMap<>();
            test.hits().forEach((key, probes) -> hits.put(key, Probes.of(probes)));
            TestFact fact = Tested.test(test.name())
                    .ran(new Footprint(hits))
                    .ended(test.outcome())
                    .attributed(test.attribution())
                    .fact();
            if (test.older()) {
                shop.runs(fact, Shop.claim(fact, test.claims().get(0), 1));
            } else {
                shop.runs(fact, test.claims().toArray(String[]::new));
            }
        }
        return shop;
    }

    private static Step step(List<String> patterns) {
        Step plain = Shop.step("step " + patterns, "com.shop..");
        return new Step(
                plain.id(),
                plain.title(),
                Shop.scope(patterns.toArray(String[]::new)),
                List.of(),
                false,
                plain.location());
    }

    /** The requirements and workflows that count. */
    Stream<Promise> inForce() {
        return promises.stream().filter(promise -> promise.status() == Status.APPROVED);
    }
}
