package io.countersign.analysis.audit;

import static io.countersign.analysis.audit.AuditJson.each;
import static io.countersign.analysis.audit.AuditJson.texts;

import io.countersign.model.result.Finding;
import io.countersign.model.result.Result;
import io.countersign.model.result.TestResult;
import io.countersign.model.result.WaiverDecision;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code attestations.cdx.json}: the verdicts as attestations of CycloneDX 1.6. An item is a requirement of the project's own standard, a verdict a
 * claim, a test's result evidence. What disagrees with a verdict is counter-evidence, and a claim of its own against the item.
 */
public final class CycloneDx {

    private static final String TARGET = "target";
    private static final String ASSESSOR = "assessor";

    private final Result result;
    private final List<DxItem> items;
    private final Set<String> ids;

    /** By the subject of a finding, the numbers of those about it. */
    private final Map<String, List<Integer>> findings = new HashMap<>();

    private CycloneDx(Result result) {
        this.result = result;
        this.items = DxItem.all(result);
        this.ids = items.stream().map(DxItem::id).collect(Collectors.toSet());
        for (int i = 0; i < result.findings().size(); i++) {
            findings.computeIfAbsent(result.findings().get(i).subject(), subject -> new ArrayList<>())
                    .add(i + 1);
        }
    }

    /** The document; equal for equal results. */
    public static ObjectNode of(Result result, Maker maker) {
        return new CycloneDx(result).document(maker);
    }

    private ObjectNode document(Maker maker) {
        ObjectNode document = AuditJson.object();
        document.put("bomFormat", "CycloneDX").put("specVersion", "1.6").put("version", 1);
        metadata(document.putObject("metadata"), maker);
        ObjectNode standard =
                document.putObject("definitions").putArray("standards").addObject();
        standard.put("bom-ref", "standard")
                .put("name", "Requirements of the project")
                .put("description", "What the project promised, as it was read for this release.");
        each(standard, "requirements", items, this::requirement);
        declarations(document.putObject("declarations"));
        return document;
    }

    private void metadata(ObjectNode metadata, Maker maker) {
        result.header().createdAt().ifPresent(start -> metadata.put("timestamp", start.toString()));
        metadata.putObject("tools")
                .putArray("components")
                .addObject()
                .put("type", "application")
                .put("name", "countersign")
                .put("version", maker.version());
    }

    private void requirement(DxItem item, ObjectNode node) {
        node.put("bom-ref", item.reference()).put("identifier", item.id()).put("title", item.title());
        if (!item.text().isEmpty()) {
            node.put("text", item.text());
        }
        item.parents().stream()
                .filter(ids::contains)
                .findFirst()
                .ifPresent(parent -> node.put("parent", DxItem.reference(parent)));
        each(
                node,
                "properties",
                item.properties(),
                (property, one) ->
                        one.put("name", "countersign:" + property.getKey()).put("value", property.getValue()));
    }

    private void declarations(ObjectNode node) {
        ObjectNode assessor = node.putArray("assessors").addObject();
        assessor.put("bom-ref", ASSESSOR).put("thirdParty", false);
        assessor.putObject("organization")
                .put("name", "The project itself, by what Countersign derives from its tests");
        ObjectNode attestation = node.putArray("attestations").addObject();
        attestation.put("summary", result.release()).put("assessor", ASSESSOR);
        List<DxItem> inForce = items.stream().filter(DxItem::inForce).toList();
        each(attestation, "map", inForce, this::mapping);
        claims(node, inForce);
        evidence(node);
        ObjectNode target = node.putObject("targets").putArray("components").addObject();
        target.put("type", "application").put("bom-ref", TARGET).put("name", "The code under review");
        result.header().commit().ifPresent(commit -> target.put("version", commit.id()));
    }

    private void mapping(DxItem item, ObjectNode node) {
        node.put("requirement", item.reference());
        List<String> against = new ArrayList<>();
        if (!item.verified()) {
            against.add(verdict(item));
        }
        numbers(item).forEach(number -> against.add("disagreement:" + number));
        texts(node, "claims", item.verified() ? List.of(verdict(item)) : List.of());
        texts(node, "counterClaims", against);
        ObjectNode conformance = node.putObject("conformance");
        conformance.put("score", item.verified() ? 1 : 0).put("rationale", item.reason());
        texts(conformance, "mitigationStrategies", waivers(item.id()));
    }

    private static String verdict(DxItem item) {
        return "verdict:" + item.id();
    }

    private List<Integer> numbers(DxItem item) {
        return findings.getOrDefault(item.id(), List.of());
    }

    /** Of waivers that excuse something of this item; a waiver changes no verdict. */
    private List<String> waivers(String id) {
        List<String> used = new ArrayList<>();
        List<WaiverDecision> all = result.decision().waivers();
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).state() == WaiverDecision.State.USED
                    && all.get(i).excused().contains(id)) {
                used.add("waiver:" + (i + 1));
            }
        }
        return used;
    }

    private void claims(ObjectNode node, List<DxItem> inForce) {
        var array = node.putArray("claims");
        for (DxItem item : inForce) {
            ObjectNode claim = array.addObject();
            claim.put("bom-ref", verdict(item))
                    .put("target", TARGET)
                    .put(
                            "predicate",
                            item.id() + (item.verified() ? " is verified" : " is not verified: " + item.word()))
                    .put("reasoning", item.reason());
            texts(claim, "evidence", item.tests(true));
            List<String> against = new ArrayList<>(item.tests(false));
            numbers(item).forEach(number -> against.add("finding:" + number));
            texts(claim, "counterEvidence", against);
        }
        inForce.stream()
                .flatMap(item -> numbers(item).stream())
                .distinct()
                .sorted()
                .forEach(number -> {
                    Finding finding = result.findings().get(number - 1);
                    ObjectNode claim = array.addObject();
                    claim.put("bom-ref", "disagreement:" + number)
                            .put("target", TARGET)
                            .put("predicate", finding.subject() + " has the finding " + finding.rule())
                            .put("reasoning", finding.message());
                    texts(claim, "evidence", List.of("finding:" + number));
                });
    }

    private void evidence(ObjectNode node) {
        var array = node.putArray("evidence");
        for (TestResult test : result.tests()) {
            data(
                    array.addObject()
                            .put("bom-ref", "test:" + test.id())
                            .put("propertyName", "countersign:test")
                            .put("description", test.name()),
                    "outcome",
                    test.outcome().label());
        }
        for (int i = 0; i < result.findings().size(); i++) {
            Finding finding = result.findings().get(i);
            data(
                    array.addObject()
                            .put("bom-ref", "finding:" + (i + 1))
                            .put("propertyName", "countersign:finding")
                            .put("description", finding.message()),
                    finding.rule(),
                    finding.severity().label());
        }
        List<WaiverDecision> waivers = result.decision().waivers();
        for (int i = 0; i < waivers.size(); i++) {
            waiver(waivers.get(i), array.addObject().put("bom-ref", "waiver:" + (i + 1)));
        }
        items.forEach(item -> item.proofs()
                .forEach(given -> given.proof().ifPresent(proof -> {
                    ObjectNode one = array.addObject()
                            .put("bom-ref", "proof:" + item.id() + ":" + proof.kind())
                            .put("propertyName", "countersign:proof")
                            .put("description", proof.note().isEmpty() ? proof.kind() : proof.note());
                    data(one, proof.kind(), given.state().label());
                    one.put("created", midnight(proof.date()));
                    proof.expires().ifPresent(day -> one.put("expires", midnight(day)));
                    one.putObject("author").put("name", proof.by());
                })));
    }

    private static void waiver(WaiverDecision decision, ObjectNode node) {
        var waiver = decision.waiver();
        node.put("propertyName", "countersign:waiver").put("description", waiver.reason());
        data(node, waiver.name(), decision.state().label());
        node.put("created", midnight(waiver.date())).put("expires", midnight(waiver.expires()));
        node.putObject("author").put("name", waiver.owner());
        node.putObject("reviewer").put("name", waiver.approver());
    }

    private static void data(ObjectNode evidence, String name, String content) {
        ObjectNode data = evidence.putArray("data").addObject();
        data.put("name", name);
        data.putObject("contents")
                .putObject("attachment")
                .put("contentType", "text/plain")
                .put("content", content);
    }

    private static String midnight(LocalDate day) {
        Instant start = day.atStartOfDay(ZoneOffset.UTC).toInstant();
        return start.toString();
    }
}
