package io.countersign.analysis.audit;

import io.countersign.analysis.Analysis;
import io.countersign.analysis.bundle.Content;
import io.countersign.analysis.signing.Statements;
import io.countersign.model.Fault;
import io.countersign.model.InputException;
import io.countersign.model.Location;
import io.countersign.model.result.Result;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** Derives the verdicts of an unpacked bundle again, from the raw evidence inside, and compares them with what was recorded. */
public final class Derivation {

    /** What verdicts say of themselves, and no evidence can say again. */
    private static final Set<String> FORM = Set.of("schema", "formatVersion");

    private final RecordedRelease release;
    private final Result result;

    private Derivation(RecordedRelease release, Result result) {
        this.release = release;
        this.result = result;
    }

    /**
     * Derives the verdicts of a bundle.
     *
     * @throws InputException when what it holds cannot be read
     */
    public static Derivation of(RecordedRelease release) {
        try {
            return new Derivation(release, Analysis.run(BundledInputs.of(release.description(), release.folder())));
        } catch (IOException e) {
            throw new InputException(
                    new Fault(Location.ofFile(Description.FILE), "cannot be read again: " + e.getMessage()));
        }
    }

    /** What was derived. */
    public Result result() {
        return result;
    }

    /** Every part of {@code verdicts.json}, in its order. */
    public List<Check> verdicts() {
        JsonNode recorded = release.verdicts();
        JsonNode derived = AuditJson.mapper().readTree(AuditJson.bytes(Verdicts.of(result)));
        Set<String> parts = new LinkedHashSet<>();
        recorded.propertyNames().forEach(parts::add);
        derived.propertyNames().forEach(parts::add);
        parts.removeAll(FORM);
        List<Check> checks = new ArrayList<>();
        for (String part : parts) {
            JsonNode one = AuditJson.object().set(part, recorded.path(part));
            JsonNode other = AuditJson.object().set(part, derived.path(part));
            checks.add(check(part, recorded.path(part), Differences.between(one, other)));
        }
        return checks;
    }

    /**
     * What the report inside says, against what a report of the derived result says; empty when the bundle holds none for machines.
     *
     * @param derived the bytes of that report
     */
    public Optional<Check> report(byte[] derived) {
        String name = ReleaseContent.REPORT + "/report.json";
        if (!Files.isRegularFile(release.folder().resolve(name))) {
            return Optional.empty();
        }
        JsonNode report = RecordedRelease.tree(release.folder(), name);
        return Optional.of(check(
                name,
                report,
                ReportDifferences.between(report, AuditJson.mapper().readTree(derived))));
    }

    /** The other documents that follow from the result: the statements, and the second form. */
    public List<Check> documents() {
        Map<String, JsonNode> derived = new LinkedHashMap<>();
        Statements.of(result).forEach((name, content) -> derived.put(name, tree(content)));
        derived.put(
                ReleaseContent.ATTESTATIONS,
                CycloneDx.of(result, release.description().maker()));
        List<Check> checks = new ArrayList<>();
        derived.forEach((name, document) -> {
            JsonNode said = RecordedRelease.tree(release.folder(), name);
            checks.add(check(name, said, DocumentDifferences.between(said, document)));
        });
        return checks;
    }

    private static JsonNode tree(Content content) {
        try (InputStream in = content.open()) {
            return AuditJson.mapper().readTree(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Check check(String name, JsonNode recorded, List<Difference> differences) {
        Set<String> differing = new TreeSet<>();
        differences.forEach(difference -> differing.add(entry(difference.where())));
        return new Check(name, recorded.isArray() ? recorded.size() : 1, differing.size(), differences);
    }

    /** The first two parts of the way: what is in a table, and which one. */
    private static String entry(String where) {
        String[] parts = where.split(" / ", 3);
        return parts.length > 1 ? parts[0] + " / " + parts[1] : where;
    }
}
