package io.countersign.analysis.diff;

import io.countersign.analysis.diff.ReadReport.ReadClaim;
import io.countersign.analysis.diff.ReadReport.ReadFinding;
import io.countersign.analysis.diff.ReadReport.ReadItem;
import io.countersign.analysis.diff.ReadReport.ReadTest;
import io.countersign.analysis.diff.ReadReport.ReadWaiver;
import io.countersign.model.declared.Criticality;
import io.countersign.model.declared.Status;
import io.countersign.model.diff.ComparedReport;
import io.countersign.model.diff.ItemState;
import io.countersign.model.evidence.Attribution;
import io.countersign.model.result.ClaimStrength;
import io.countersign.model.result.Header.Commit;
import io.countersign.model.result.Verdict;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;

/** Takes out of a report's members what is compared; the source lines, which are most of it, are passed over. */
final class ReportParser {

    private static final List<String> OBJECTS = List.of("release", "header", "totals");

    private final JsonParser parser;
    private final Map<String, Fields> objects = new LinkedHashMap<>();
    private final Set<String> lists = new HashSet<>();
    private final List<ReadItem> workflows = new ArrayList<>();
    private final List<ReadItem> requirements = new ArrayList<>();
    private final List<ReadTest> tests = new ArrayList<>();
    private final List<ReadFinding> findings = new ArrayList<>();

    private ReportParser(JsonParser parser) {
        this.parser = parser;
    }

    /** @throws WrongReportException when something is not as the schema says */
    static ReadReport parse(JsonParser parser) {
        return new ReportParser(parser).report();
    }

    private ReadReport report() {
        parser.nextToken();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            switch (name) {
                case "workflows" -> each(name, fields -> workflows.add(workflow(fields)));
                case "requirements" -> each(name, fields -> requirements.add(requirement(fields)));
                case "tests" -> each(name, fields -> tests.add(test(fields)));
                case "findings" -> each(name, fields -> findings.add(finding(fields)));
                case "release", "header", "totals", "decision" -> object(name);
                default -> parser.skipChildren();
            }
        }
        for (String name : List.of("workflows", "requirements", "tests", "findings")) {
            if (!lists.contains(name)) {
                throw new WrongReportException("/" + name, "a list was expected");
            }
        }
        return new ReadReport(about(), items(), tests, findings, waivers());
    }

    /** Older reports have no decision. */
    private void object(String name) {
        JsonNode node = parser.readValueAsTree();
        if (!node.isNull()) {
            objects.put(name, new Fields(node, "/" + name));
        }
    }

    private void each(String name, Consumer<Fields> element) {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            throw new WrongReportException("/" + name, "a list was expected");
        }
        lists.add(name);
        for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
            JsonNode node = parser.readValueAsTree();
            element.accept(new Fields(node, "/" + name + "/" + i));
        }
    }

    /** Of two items with one ID the first is judged, so the first is compared. */
    private List<ReadItem> items() {
        Map<String, ReadItem> items = new LinkedHashMap<>();
        Stream.concat(workflows.stream(), requirements.stream()).forEach(item -> items.putIfAbsent(item.id(), item));
        return List.copyOf(items.values());
    }

    private ComparedReport about() {
        for (String name : OBJECTS) {
            if (!objects.containsKey(name)) {
                throw new WrongReportException("/" + name, "an object was expected");
            }
        }
        Fields release = Objects.requireNonNull(objects.get("release"));
        Fields header = Objects.requireNonNull(objects.get("header"));
        Fields totals = Objects.requireNonNull(objects.get("totals"));
        return new ComparedReport(
                header.text("toolVersion"),
                header.optionalText("createdAt"),
                header.optionalObject("commit").map(commit -> new Commit(commit.text("id"), commit.flag("dirty"))),
                release.flag("verified"),
                release.text("message"),
                decision()
                        .map(one -> one.text("state")
                                + one.optionalText("profile")
                                        .map(name -> " (" + name + ")")
                                        .orElse("")),
                totals.counter("testCoverage", "verified"),
                totals.coverage("codeCoverage"),
                totals.coverage("requirementsBasedCoverage"),
                tests.size(),
                findings.size());
    }

    private Optional<Fields> decision() {
        return Optional.ofNullable(objects.get("decision"));
    }

    private List<ReadWaiver> waivers() {
        return decision()
                .filter(one -> one.has("waivers"))
                .map(one -> one.objects("waivers", ReportParser::waiver))
                .orElse(List.of());
    }

    private static ReadWaiver waiver(Fields fields) {
        return new ReadWaiver(
                fields.text("kind"),
                fields.text("name"),
                fields.texts("items"),
                fields.optionalText("reason").orElse(""),
                fields.optionalText("approver").orElse(""),
                fields.optionalText("expires").orElse(""),
                fields.optionalText("state").orElse(""));
    }

    private static ReadItem workflow(Fields fields) {
        List<String> text = new ArrayList<>(List.of(fields.text("title"), fields.text("text")));
        List<String> scope = new ArrayList<>();
        fields.objects("steps", step -> {
            text.add(step.text("id") + " " + step.text("title"));
            step.texts("scope").forEach(pattern -> scope.add(step.text("id") + ": " + pattern));
            return step;
        });
        return item(fields, text, OptionalInt.empty(), scope);
    }

    private static ReadItem requirement(Fields fields) {
        return item(
                fields,
                List.of(fields.text("title"), fields.text("text")),
                OptionalInt.of(fields.number("revision")),
                fields.texts("scope"));
    }

    private static ReadItem item(Fields fields, List<String> text, OptionalInt revision, List<String> scope) {
        return new ReadItem(
                fields.text("id"),
                new ItemState(
                        fields.text("title"),
                        fields.word("criticality", Criticality.values(), Criticality::label),
                        fields.word("status", Status.values(), Status::label),
                        fields.word("verdict", Verdict.values(), Verdict::label),
                        fields.coverage("codeCoverage"),
                        fields.coverage("requirementsBasedCoverage")),
                fields.text("reason"),
                text,
                revision,
                scope,
                fields.objects("claims", ReportParser::claim));
    }

    private static ReadClaim claim(Fields fields) {
        return new ReadClaim(
                fields.text("test"),
                fields.text("name"),
                fields.word("strength", ClaimStrength.values(), ClaimStrength::label),
                fields.text("reason"));
    }

    private static ReadTest test(Fields fields) {
        Fields footprint = fields.object("footprint");
        return new ReadTest(
                fields.text("id"),
                fields.text("name"),
                fields.text("outcome"),
                fields.texts("claims"),
                fields.word("attribution", Attribution.values(), Attribution::label) == Attribution.EXACT,
                footprint.number("classes"),
                footprint.number("probes"),
                footprint.optionalText("digest"),
                fields.optionalNumber("assertions"));
    }

    private static ReadFinding finding(Fields fields) {
        return new ReadFinding(fields.text("rule"), fields.text("subject"), fields.text("message"));
    }
}
