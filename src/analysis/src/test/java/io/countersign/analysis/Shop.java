package io.countersign.analysis;

import io.countersign.analysis.coverage.CodeBase;
import io.countersign.analysis.join.Claim;
import io.countersign.analysis.join.TestFact;
import io.countersign.analysis.provenance.Recorded;
import io.countersign.analysis.provenance.Unrecorded;
import io.countersign.analysis.verdict.Facts;
import io.countersign.model.Location;
import io.countersign.model.Probes;
import io.countersign.model.declared.CodePattern;
import io.countersign.model.declared.Criticality;
import io.countersign.model.declared.Declarations;
import io.countersign.model.declared.DeclaredClaim;
import io.countersign.model.declared.Requirement;
import io.countersign.model.declared.Scope;
import io.countersign.model.declared.Status;
import io.countersign.model.declared.Step;
import io.countersign.model.declared.Trace;
import io.countersign.model.declared.Workflow;
import io.countersign.model.evidence.ClassKey;
import io.countersign.model.evidence.EnteredMethod;
import io.countersign.model.evidence.Entries;
import io.countersign.model.evidence.Evidence;
import io.countersign.model.evidence.Footprint;
import io.countersign.model.evidence.Problem;
import io.countersign.model.evidence.TestNode;
import io.countersign.model.evidence.TestSource;
import io.countersign.model.result.Header.Reconciliation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/** A small shop to judge: its code, and what a test declares, runs and claims of it. */
public final class Shop {

    private static final String[] SOURCES = {"""
        package com.shop;
        public class Fraud {
            int limit;
            public Fraud() {
                limit = 3;
            }
            public boolean check(int amount) {
                int score = amount * 2;
                return score > limit;
            }
            public int report() {
                int a = 1;
                int b = 2;
                int c = 3;
                return a + b + c;
            }
        }
        """, """
        package com.shop;
        public class Fx {
            public int convert(int amount) {
                return amount * 2;
            }
        }
        """, """
        package com.shop;
        public class Pay {
            public int pay(int amount) {
                return amount;
            }
        }
        """, """
        package com.shop.other;
        public class Log {
            public void write() {
                System.nanoTime();
            }
        }
        """, """
        package com.shop.data;
        public class Money {
            final int amount;
            public Money(int amount) {
                this.amount = amount;
            }
        }
        """, """
        package com.shop.data;
        public interface Marker {}
        """};

    /** No exec file lies here. */
    private static final Path NOWHERE = Path.of("target/no-evidence");

    private final CodeBase code;
    private final List<Requirement> requirements = new ArrayList<>();
    private final List<Workflow> workflows = new ArrayList<>();
    private final List<DeclaredClaim> declaredClaims = new ArrayList<>();
    private final List<TestFact> tests = new ArrayList<>();
    private final List<Claim> claims = new ArrayList<>();
    private final List<Evidence> evidence = new ArrayList<>();
    private final List<String> leftOut = new ArrayList<>();
    private Optional<Reconciliation> reconciliation = Optional.empty();

    public Shop(CodeBase code) {
        this.code = code;
    }

    /** Compiles the shop's code into a folder. */
    public static CodeBase code(Path folder) throws Exception {
        return CodeBase.read(folder, List.of(CompiledSources.compile(folder.resolve("classes"), SOURCES)));
    }

    public CodeBase code() {
        return code;
    }

    /** What a test leaves that ran some methods, written without their package {@code com.shop}. */
    public Footprint ran(String... methods) {
        return CompiledSources.footprint(
                code, Stream.of(methods).map(method -> "com.shop." + method).toArray(String[]::new));
    }

    /** What a test leaves that entered some methods, each of which threw before its first probe. */
    public Footprint entered(String... methods) {
        return new Footprint(Map.of(), ran(methods).entries());
    }

    /** The same hits, where nobody recorded which methods were entered. */
    public static Footprint withoutEntries(Footprint footprint) {
        return new Footprint(footprint.hits());
    }

    /** The same footprint, of which some entries were lost. */
    public static Footprint withGaps(Footprint footprint) {
        return new Footprint(
                footprint.hits(), new Entries(false, footprint.entries().methods()));
    }

    /** The same hits, all of them in code that was entered before anybody recorded it, such as a loop in a thread. */
    public static Footprint enteredBefore(Footprint footprint) {
        return new Footprint(footprint.hits(), Entries.none());
    }

    /** The same footprint in classes that were built from other sources. */
    public static Footprint inOtherVersion(Footprint footprint) {
        Map<ClassKey, Probes> hits = new LinkedHashMap<>();
        footprint.hits().forEach((key, probes) -> hits.put(inOtherVersion(key), probes));
        return new Footprint(
                hits,
                new Entries(
                        footprint.entries().complete(),
                        footprint.entries().methods().stream()
                                .map(one -> new EnteredMethod(inOtherVersion(one.type()), one.index()))
                                .toList()));
    }

    private static ClassKey inOtherVersion(ClassKey key) {
        return new ClassKey(key.id() + 1, key.name(), key.probeCount());
    }

    /** A critical requirement at revision 2. */
    public static Requirement requirement(String id, String... patterns) {
        return new Requirement(
                id,
                "title of " + id,
                "",
                Criticality.CRITICAL,
                Status.APPROVED,
                2,
                List.of(),
                scope(patterns),
                Optional.empty(),
                Trace.none(),
                List.of(),
                List.of(),
                Location.ofLine("r.yaml", 10));
    }

    public static Requirement withStatus(Requirement one, Status status) {
        return with(one, one.criticality(), status, one.parents());
    }

    public static Requirement withParents(Requirement one, String... parents) {
        return with(one, one.criticality(), one.status(), List.of(parents));
    }

    public static Requirement withCriticality(Requirement one, Criticality criticality) {
        return with(one, criticality, one.status(), one.parents());
    }

    private static Requirement with(Requirement one, Criticality criticality, Status status, List<String> parents) {
        return new Requirement(
                one.id(),
                one.title(),
                one.text(),
                criticality,
                status,
                one.revision(),
                parents,
                one.scope(),
                one.owner(),
                one.trace(),
                one.tags(),
                one.proofs(),
                one.location());
    }

    public static Workflow workflow(String id, Step... steps) {
        return workflow(id, Status.APPROVED, false, steps);
    }

    public static Workflow workflow(String id, Status status, boolean ordered, Step... steps) {
        return new Workflow(
                id,
                "title of " + id,
                "",
                Criticality.CRITICAL,
                status,
                Optional.empty(),
                ordered,
                List.of(steps),
                List.of(),
                List.of(),
                Location.ofLine("w.yaml", 1));
    }

    public static Step step(String id, String pattern, String... verifies) {
        return new Step(id, "", scope(pattern), List.of(verifies), false, Location.ofLine("w.yaml", 5));
    }

    public static Step optionalStep(String id, String pattern) {
        return new Step(id, "", scope(pattern), List.of(), true, Location.ofLine("w.yaml", 6));
    }

    public static Scope scope(String... patterns) {
        return new Scope(Stream.of(patterns)
                .map(text -> CodePattern.parse(text, Location.ofLine("r.yaml", 12)))
                .toList());
    }

    public Shop declares(Requirement... more) {
        requirements.addAll(List.of(more));
        return this;
    }

    public Shop declares(Workflow... more) {
        workflows.addAll(List.of(more));
        return this;
    }

    public Shop declares(DeclaredClaim claim) {
        declaredClaims.add(claim);
        return this;
    }

    public Shop leavesOut(String sentence) {
        leftOut.add(sentence);
        return this;
    }

    /** A test, and the IDs it claims by an annotation in line 7 of its class. */
    public Shop runs(TestFact test, String... ids) {
        tests.add(test);
        for (String id : ids) {
            claims.add(claim(test, id));
        }
        return this;
    }

    /** A test that claims in its own way. */
    public Shop runs(TestFact test, Claim claim) {
        tests.add(test);
        claims.add(claim);
        return this;
    }

    public Shop with(Evidence more) {
        evidence.add(more);
        return this;
    }

    /** What the comparison with the exec file is said to have shown; that there is none, otherwise. */
    public Shop reconciles(Reconciliation shown) {
        reconciliation = Optional.of(shown);
        return this;
    }

    /** A test JVM that could not record classes, given by their VM names. */
    public Shop couldNotRecord(String... classes) {
        return with(notRecording(classes));
    }

    private static Evidence notRecording(String... classes) {
        return EvidenceFiles.withProblems(
                "other.evidence",
                Stream.of(classes)
                        .map(name -> new Problem(Problem.NOT_INSTRUMENTED, name, name + " is too large"))
                        .toArray(Problem[]::new));
    }

    /** What is not known of a run in which classes, given by their VM names, could not be recorded. */
    public static Unrecorded unrecorded(String... classes) {
        return Recorded.of(List.of(notRecording(classes)), NOWHERE, Optional.empty())
                .unrecorded();
    }

    public static Claim claim(TestFact test, String id) {
        return new Claim(
                test,
                id,
                OptionalInt.empty(),
                Claim.Origin.ANNOTATION,
                Optional.of(Location.ofLine(test.home() + ".java", 7)));
    }

    public static Claim claim(TestFact test, String id, int revision) {
        return new Claim(
                test, id, OptionalInt.of(revision), Claim.Origin.YAML, Optional.of(Location.ofLine("r.yaml", 70)));
    }

    /** Everything together; what the tests ran is in the evidence of one test JVM. */
    public Facts facts() {
        List<Evidence> all = new ArrayList<>(evidence);
        if (!tests.isEmpty()) {
            all.add(EvidenceFiles.finished(
                    "run.evidence", tests.stream().map(Shop::node).toArray(TestNode[]::new)));
        }
        Recorded recorded = Recorded.of(all, NOWHERE, Optional.empty());
        return new Facts(
                new Declarations(requirements, workflows, declaredClaims, List.of(), List.of(), List.of(), List.of()),
                code,
                all,
                tests,
                claims,
                leftOut,
                new Recorded(
                        recorded.everything(), reconciliation.orElse(recorded.reconciliation()), recorded.unrecorded()),
                Criticality::defaultTarget);
    }

    private static TestNode node(TestFact test) {
        return new TestNode(
                test.id(), Optional.empty(), test.name(), true, Set.of(), new TestSource.Unknown(), test.executions());
    }
}
