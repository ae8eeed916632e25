package io.countersign.report.sarif;

import io.countersign.model.Location;
import io.countersign.model.result.Finding;
import io.countersign.model.result.Result;
import io.countersign.report.format.Sha256;
import io.countersign.report.format.Waived;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes one result for each finding. */
final class SarifResults {

    private static final String FINGERPRINT = "countersign/v1";

    /** The only fingerprint GitHub looks at; it must be there, or a moved line makes an old finding a new one. */
    private static final String GITHUB_FINGERPRINT = "primaryLocationLineHash";

    private static final int DIGITS = 32;

    private final SarifPlaces places;
    private final SarifRules rules;
    private final Waived waived;
    private final Map<String, Integer> seen = new HashMap<>();

    SarifResults(Result result, SarifRules rules) {
        this.places = SarifPlaces.of(result);
        this.rules = rules;
        this.waived = Waived.of(result);
    }

    void write(Finding finding, ObjectNode result) {
        Location place = places.of(finding);
        result.put("ruleId", SarifText.line(finding.rule()));
        result.put("ruleIndex", rules.index(finding.rule()));
        result.put("level", SarifRules.level(finding.severity()));
        result.putObject("message")
                .put(
                        "text",
                        SarifText.message(finding.subject() + ": " + finding.message() + " " + finding.nextStep()));
        physical(place, result.putArray("locations").addObject());
        places.declaration(finding.subject())
                .filter(declaration -> !declaration.equals(place))
                .ifPresent(declaration -> {
                    ArrayNode related = result.putArray("relatedLocations");
                    ObjectNode there = related.addObject();
                    there.put("id", 1);
                    physical(declaration, there);
                    there.putObject("message").put("text", "declared here");
                });
        String fingerprint = fingerprint(finding, place);
        result.putObject("partialFingerprints").put(FINGERPRINT, fingerprint).put(GITHUB_FINGERPRINT, fingerprint);
        suppressions(finding, result);
        result.putObject("properties").put("severity", finding.severity().label());
    }

    /** The standard wants them at all results of a run or at none, so an empty list says that nobody waived the finding. */
    private void suppressions(Finding finding, ObjectNode result) {
        ArrayNode suppressions = result.putArray("suppressions");
        waived.waiver(finding)
                .ifPresent(waiver -> suppressions
                        .addObject()
                        .put("kind", "external")
                        .put("status", "accepted")
                        .put("justification", SarifText.line(Waived.sentence(waiver))));
    }

    private static void physical(Location place, ObjectNode location) {
        ObjectNode physical = location.putObject("physicalLocation");
        physical.putObject("artifactLocation")
                .put("uri", RelativeUri.of(place.file()))
                .put("uriBaseId", "%SRCROOT%");
        ObjectNode region = physical.putObject("region").put("startLine", Math.max(1, place.line()));
        if (place.column() > 0) {
            region.put("startColumn", place.column());
        }
    }

    /** Of what the finding is about and not of where in the file it stands, with a number for several of the same. */
    private String fingerprint(Finding finding, Location place) {
        String about = finding.rule() + '\n' + finding.subject() + '\n' + place.file();
        return Sha256.digits(DIGITS, about.getBytes(StandardCharsets.UTF_8)) + ":" + seen.merge(about, 1, Integer::sum);
    }
}
