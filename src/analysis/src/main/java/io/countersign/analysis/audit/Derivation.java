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
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Derives the verdicts of an unpacked bundle again, from the raw evidence inside, and compares them with what was recorded. */
public final class Derivation {

    /** What verdicts say of themselves, and no evidence can say again. */
    private static final Set<String> FORM = Set.of("schema", "formatVersion");

    private final Path folder;
    private final Description description;
    private final JsonNode recorded;
    private final Result result;

    private Derivation(Path folder, Description description, JsonNode recorded, Result result) {
        this.folder = folder;
        this.description = description;
        this.recorded = recorded;
        this.result = result;
    }

    /**
     * Reads what a bundle says of itself and derives its verdicts.
     *
     * @param folder where it was unpacked, by a reader that lets nothing out of it
     * @throws InputException when the bundle is of a newer version, or what it holds cannot be read
     */
    public static Derivation of(Path folder) {
        try {
            Description description = Description.read(bytes(folder, Description.FILE));
            JsonNode recorded = tree(folder, ReleaseContent.VERDICTS);
            return new Derivation(folder, description, recorded, Analysis.run(BundledInputs.of(description, folder)));
        } catch (IOException e) {
            throw new InputException(
                    new Fault(Location.ofFile(Description.FILE), "cannot be read again: " + e.getMessage()));
        }
    }

    /** What was derived. */
    public Result result() {
        return result;
    }

    /** Who made the bundle, as it says itself. */
    public Maker maker() {
        return description.maker();
    }

    /** The commit the bundle says it is of; empty when it says none. */
    public Optional<String> commit() {
        return Optional.of(description.commit())
                .filter(id -> !id.isEmpty())
                .map(id -> description.dirty() ? id + ", with changes nobody committed" : id);
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
        JsonNode report = tree(folder, name);
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

    private static JsonNode tree(Path folder, String file) {
        try {
            JsonNode tree = AuditJson.mapper().readTree(bytes(folder, file));
            if (tree.isObject()) {
                return tree;
            }
        } catch (JacksonException | IOException e) {
            throw fault(file);
        }
        throw fault(file);
    }

    private static byte[] bytes(Path folder, String file) throws IOException {
        if (!Files.isRegularFile(folder.resolve(file))) {
            throw new InputException(new Fault(
                    Location.ofFile(file), "is not in the bundle; without it the verdicts cannot be derived again"));
        }
        return Files.readAllBytes(folder.resolve(file));
    }

    private static InputException fault(String file) {
        return new InputException(new Fault(Location.ofFile(file), "is damaged: it is no JSON object"));
    }

    /** Facts the bundle states of its making, for people; nobody can derive them again. */
    public Map<String, String> stated() {
        return description.testEnvironment();
    }
}
