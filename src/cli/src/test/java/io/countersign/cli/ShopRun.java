package io.countersign.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.analysis.coverage.CodeBase;
import io.countersign.analysis.coverage.CodeMethod;
import io.countersign.model.Probes;
import io.countersign.model.evidence.Assertions;
import io.countersign.model.evidence.Attribution;
import io.countersign.model.evidence.ClassKey;
import io.countersign.model.evidence.EnteredMethod;
import io.countersign.model.evidence.Entries;
import io.countersign.model.evidence.EvidenceWriter;
import io.countersign.model.evidence.Execution;
import io.countersign.model.evidence.Footprint;
import io.countersign.model.evidence.Outcome;
import io.countersign.model.evidence.RunInfo;
import io.countersign.model.evidence.TestNode;
import io.countersign.model.evidence.TestSource;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.tools.ToolProvider;

/** One run of a small shop: its classes, its requirements, and the evidence that its tests leave. */
final class ShopRun {

    static final String REQUIREMENTS = """
            requirements:
              - id: REQ-FX
                title: Amounts are converted
                criticality: critical
                code: [com.shop.Fx]
              - id: REQ-PAY
                title: Orders are paid
                criticality: utility
                code: [com.shop.Pay]
            claims:
              - {test: "com.shop.FxTest#converts", verifies: [REQ-FX]}
              - {test: "com.shop.FxTest#rounds", verifies: [REQ-FX]}
              - {test: "com.shop.PayTest#pays", verifies: [REQ-PAY]}
            """;

    private static final List<String> SOURCES = List.of("""
            package com.shop;
            public class Fx {
                public int convert(int amount) {
                    return amount * 2;
                }
                public int round(int amount) {
                    return amount / 100 * 100;
                }
            }
            """, """
            package com.shop;
            public class Pay {
                public int pay(int amount) {
                    return amount;
                }
            }
            """);

    private final Path root;
    private final Map<String, List<String>> tests = new LinkedHashMap<>();
    private final Set<String> failing = new TreeSet<>();
    private String requirements = REQUIREMENTS;

    /** The run in which everything is verified. */
    ShopRun(Path root) {
        this.root = root;
        test("FxTest#converts", "Fx#convert");
        test("FxTest#rounds", "Fx#convert", "Fx#round");
        test("PayTest#pays", "Pay#pay");
    }

    /** A test and the methods it runs. */
    ShopRun test(String test, String... methods) {
        tests.put(test, List.of(methods));
        return this;
    }

    ShopRun withoutTest(String test) {
        tests.remove(test);
        return this;
    }

    ShopRun fails(String test) {
        failing.add(test);
        return this;
    }

    /** Changes the requirements, in which {@code old} stands. */
    ShopRun says(String old, String now) {
        assertThat(requirements).contains(old);
        requirements = requirements.replace(old, now);
        return this;
    }

    /** Runs it and makes its report. */
    Path report() throws Exception {
        Path classes = compile();
        Files.createDirectories(root.resolve("requirements"));
        Files.writeString(root.resolve("requirements/shop.yaml"), requirements);
        writeEvidence(CodeBase.read(root, List.of(classes)));
        CommandLineRun run = CommandLineRun.of(
                "report",
                "--today=2026-03-01",
                "--root=" + root,
                "--classes=" + classes,
                "--evidence=" + root.resolve("evidence"),
                "--output=" + root.resolve("report"),
                "--formats=json");
        assertThat(run.err()).isEmpty();
        return root.resolve("report");
    }

    private Path compile() throws Exception {
        Path classes = root.resolve("classes");
        List<String> arguments = new ArrayList<>(List.of("-proc:none", "-g", "-d", classes.toString()));
        for (int i = 0; i < SOURCES.size(); i++) {
            Path folder = Files.createDirectories(root.resolve("src/com/shop"));
            String name = i == 0 ? "Fx.java" : "Pay.java";
            arguments.add(
                    Files.writeString(folder.resolve(name), SOURCES.get(i)).toString());
        }
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new)))
                .isZero();
        return classes;
    }

    private void writeEvidence(CodeBase code) throws Exception {
        Files.createDirectories(root.resolve("evidence"));
        RunInfo run = new RunInfo("r", 42, Instant.parse("2026-03-01T10:00:00Z"), true, Map.of());
        try (OutputStream out = Files.newOutputStream(root.resolve("evidence/r-42.evidence"));
                EvidenceWriter writer = new EvidenceWriter(out, run)) {
            write(
                    node(
                            "[engine:e]",
                            "",
                            "JUnit",
                            new TestSource.Unknown(),
                            false,
                            execution(Footprint.none(), false)),
                    writer);
            for (Map.Entry<String, List<String>> test : tests.entrySet()) {
                String type = test.getKey().substring(0, test.getKey().indexOf('#'));
                String method = test.getKey().substring(type.length() + 1);
                String parent = "[engine:e]/[class:com.shop." + type + "]";
                write(
                        node(
                                parent,
                                "[engine:e]",
                                type,
                                new TestSource.Type("com.shop." + type),
                                false,
                                execution(Footprint.none(), false)),
                        writer);
                write(
                        node(
                                parent + "/[method:" + method + "()]",
                                parent,
                                method + "()",
                                new TestSource.Method("com.shop." + type, method, List.of()),
                                true,
                                execution(footprint(code, test.getValue()), failing.contains(test.getKey()))),
                        writer);
            }
            writer.end();
            writer.commit();
        }
    }

    private static void write(TestNode node, EvidenceWriter writer) throws Exception {
        writer.node(node);
        writer.started(node.uniqueId());
        writer.ended(node.uniqueId(), node.executions().get(0));
    }

    private static TestNode node(
            String id, String parent, String name, TestSource source, boolean test, Execution execution) {
        return new TestNode(
                id,
                Optional.of(parent).filter(text -> !text.isEmpty()),
                name,
                test,
                Set.of(),
                source,
                List.of(execution));
    }

    private static Execution execution(Footprint ran, boolean failed) {
        return new Execution(
                failed ? Outcome.FAILED : Outcome.PASSED,
                Optional.empty(),
                "",
                5,
                Attribution.EXACT,
                ran,
                Optional.of(new Assertions(1, ran.entries().methods().size())));
    }

    private static Footprint footprint(CodeBase code, List<String> methods) {
        Map<ClassKey, Probes> hits = new LinkedHashMap<>();
        List<EnteredMethod> entered = new ArrayList<>();
        for (String method : methods) {
            String type = "com/shop/" + method.substring(0, method.indexOf('#'));
            ClassKey key = code.find(type).orElseThrow().key();
            List<CodeMethod> all = code.find(type).orElseThrow().methods();
            for (int i = 0; i < all.size(); i++) {
                if (method.endsWith("#" + all.get(i).name())) {
                    hits.merge(
                            key,
                            Probes.range(all.get(i).firstProbe(), all.get(i).probeEnd()),
                            Probes::union);
                    entered.add(new EnteredMethod(key, i));
                }
            }
        }
        return new Footprint(hits, new Entries(true, entered));
    }
}
