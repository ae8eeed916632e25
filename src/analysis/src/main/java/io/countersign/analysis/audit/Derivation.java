package io.countersign.analysis.audit;

import io.countersign.analysis.Analysis;
import io.countersign.model.Fault;
import io.countersign.model.InputException;
import io.countersign.model.Location;
import io.countersign.model.result.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** Derives the verdicts of an unpacked bundle again, from the raw evidence inside, and compares them with what was recorded. */
public final class Derivation {

    /** What verdicts say of themselves, and no evidence can say again. */
    private static final Set<String> FORM = Set.of("schema", "formatVersion");

    private final Path folder;
    private final JsonNode recorded;
    private final Result result;

    private Derivation(Path folder, JsonNode recorded, Result result) {
        this.folder = folder;
        this.recorded = recorded;
        this.result = result;
    }

    /**
     * Derives the verdicts of a bundle.
     *
     * @throws InputException when what it holds cannot be read
     */
    public static Derivation of(RecordedRelease release) {
        try {
            return new Derivation(
                    release.folder(),
                    release.verdicts(),
                    Analysis.run(BundledInputs.of(release.description(), release.folder())));
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
        if (!Files.isRegularFile(folder.resolve(name))) {
            return Optional.empty();
        }
        JsonNode report = RecordedRelease.tree(folder, name);
        return Optional.of(check(
                name,
                report,
                ReportDifferences.between(report, AuditJson.mapper().readTree(derived))));
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
