package io.countersign.analysis.figures;

import io.countersign.analysis.coverage.CodeBase;
import io.countersign.analysis.coverage.CodeClass;
import io.countersign.analysis.coverage.CodeMethod;
import io.countersign.analysis.join.Union;
import io.countersign.analysis.verdict.Facts;
import io.countersign.model.Probes;
import io.countersign.model.evidence.Attribution;
import io.countersign.model.evidence.ClassKey;
import io.countersign.model.evidence.Evidence;
import io.countersign.model.evidence.Footprint;
import io.countersign.model.evidence.SharedFootprint;
import io.countersign.model.result.Counter;
import io.countersign.model.result.WhoRan;
import io.countersign.model.result.WhoRan.Bucket;
import io.countersign.model.result.WhoRan.ClassInNoTest;
import io.countersign.model.result.WhoRan.Share;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tells apart who ran the code under review. */
public final class RanByBucket {

    private final Facts facts;
    private final CodeBase code;
    private final Map<String, String> names;
    private final Map<ClassKey, Probes> initialisers = new HashMap<>();
    private final Map<Bucket, Union> unions = new EnumMap<>(Bucket.class);
    private final BesideTests ambient = new BesideTests();
    private final BesideTests late = new BesideTests();

    private RanByBucket(Facts facts) {
        this.facts = facts;
        this.code = facts.code();
        this.names = names(facts);
        code.classes().forEach(type -> initialisers.put(type.key(), initialiser(type)));
    }

    /** Looks through all evidence. */
    public static WhoRan of(Facts facts) {
        RanByBucket run = new RanByBucket(facts);
        facts.evidence().forEach(run::add);
        return run.result();
    }

    /** By its name, and without the lambdas it creates: when these run is up to others. */
    private static Probes initialiser(CodeClass type) {
        return type.methods().stream()
                .filter(method -> method.name().equals("<clinit>"))
                .map(RanByBucket::probes)
                .reduce(Probes.none(), Probes::union);
    }

    private static Probes probes(CodeMethod method) {
        return Probes.range(method.firstProbe(), method.probeEnd());
    }

    private void add(Evidence evidence) {
        Map<Bucket, Union> all = new EnumMap<>(Bucket.class);
        evidence.nodes().forEach(node -> {
            Union own = all.computeIfAbsent(node.test() ? Bucket.TESTS : Bucket.CONTAINERS, bucket -> new Union());
            node.executions().forEach(execution -> own.add(execution.footprint()));
        });
        all.forEach((bucket, union) -> add(bucket, union.footprint()));
        evidence.shared().forEach(this::add);
    }

    private void add(SharedFootprint shared) {
        Footprint own = add(bucket(shared.kind()), shared.footprint());
        switch (shared.kind()) {
            case AMBIENT -> ambient.add(shared.openTests(), own);
            case LATE -> late.add(shared.openTests(), own);
            case RECORDER -> {}
        }
    }

    private static Bucket bucket(SharedFootprint.Kind kind) {
        return switch (kind) {
            case AMBIENT -> Bucket.AMBIENT;
            case LATE -> Bucket.LATE;
            case RECORDER -> Bucket.RECORDER;
        };
    }

    /** Adds what of a footprint is under review; returns it without what belongs to class initialisers. */
    private Footprint add(Bucket bucket, Footprint footprint) {
        Map<ClassKey, Probes> own = new HashMap<>();
        footprint.hits().forEach((key, hits) -> {
            Probes initialiser = initialisers.get(key);
            if (initialiser == null) {
                return;
            }
            if (initialiser.intersects(hits)) {
                union(Bucket.INITIALISERS).add(key, hits.intersection(initialiser));
            }
            Probes rest = initialiser.isEmpty() ? hits : hits.minus(initialiser);
            if (!rest.isEmpty()) {
                union(bucket).add(key, rest);
                own.put(key, rest);
            }
        });
        return new Footprint(own);
    }

    private Union union(Bucket bucket) {
        return unions.computeIfAbsent(bucket, key -> new Union());
    }

    private WhoRan result() {
        Map<Bucket, Footprint> footprints = new EnumMap<>(Bucket.class);
        unions.forEach((bucket, union) -> footprints.put(bucket, union.footprint()));
        Map<Bucket, LineSet> lines = new EnumMap<>(Bucket.class);
        footprints.forEach((bucket, footprint) -> lines.put(bucket, LineSet.of(code, code.selectAll(), footprint)));
        LineSet ran = LineSet.union(lines.values());
        List<Share> shares = new ArrayList<>();
        footprints.forEach((bucket, footprint) -> {
            LineSet own = lines.getOrDefault(bucket, LineSet.NONE);
            shares.add(new Share(
                    bucket,
                    new Counter(own.covered(), own.lines()),
                    own.minus(LineSet.union(without(lines, bucket).values())).covered(),
                    footprint.probeCount(),
                    probesAlone(footprint, without(footprints, bucket).values()),
                    beside(bucket).rows(id -> names.getOrDefault(id, id))));
        });
        return new WhoRan(
                shares,
                new Counter(
                        ran.minus(lines.getOrDefault(Bucket.TESTS, LineSet.NONE))
                                .covered(),
                        ran.covered()),
                classes(footprints),
                unknownFootprints());
    }

    private static <T> Map<Bucket, T> without(Map<Bucket, T> map, Bucket bucket) {
        Map<Bucket, T> others = new EnumMap<>(map);
        others.remove(bucket);
        return others;
    }

    private static int probesAlone(Footprint footprint, Iterable<Footprint> others) {
        int alone = 0;
        for (Map.Entry<ClassKey, Probes> entry : footprint.hits().entrySet()) {
            Probes rest = entry.getValue();
            for (Footprint other : others) {
                rest = rest.minus(other.hits().getOrDefault(entry.getKey(), Probes.none()));
            }
            alone += rest.size();
        }
        return alone;
    }

    private BesideTests beside(Bucket bucket) {
        return switch (bucket) {
            case AMBIENT -> ambient;
            case LATE -> late;
            default -> BesideTests.NONE;
        };
    }

    private List<ClassInNoTest> classes(Map<Bucket, Footprint> footprints) {
        List<ClassInNoTest> classes = new ArrayList<>();
        for (CodeClass type : code.classes()) {
            Map<Bucket, LineSet> lines = new EnumMap<>(Bucket.class);
            footprints.forEach((bucket, footprint) -> {
                if (footprint.hits().containsKey(type.key())) {
                    lines.put(bucket, LineSet.of(code, code.selectClass(type), footprint));
                }
            });
            LineSet tests = lines.getOrDefault(Bucket.TESTS, LineSet.NONE);
            LineSet ran = LineSet.union(lines.values());
            int inNoTest = ran.minus(tests).covered();
            if (inNoTest > 0) {
                classes.add(new ClassInNoTest(
                        type.name(),
                        new Counter(inNoTest, ran.covered()),
                        lines.entrySet().stream()
                                .filter(entry -> entry.getValue().minus(tests).covered() > 0)
                                .map(Map.Entry::getKey)
                                .toList()));
            }
        }
        classes.sort(Comparator.comparing((ClassInNoTest type) -> -type.lines().covered())
                .thenComparing(ClassInNoTest::name));
        return classes;
    }

    private int unknownFootprints() {
        return (int) facts.tests().stream()
                .filter(test -> switch (test.outcome()) {
                    case PASSED, FAILED, ABORTED, UNFINISHED -> test.attribution() != Attribution.EXACT;
                    case SKIPPED, NOT_REACHED -> false;
                })
                .count();
    }

    /** Of a test as everywhere; a container that left threads behind has only the name its engine gives it. */
    private static Map<String, String> names(Facts facts) {
        Map<String, String> names = new HashMap<>();
        facts.evidence().forEach(file -> file.nodes().forEach(node -> names.put(node.uniqueId(), node.displayName())));
        facts.tests().forEach(test -> names.put(test.id(), test.name()));
        return names;
    }
}
