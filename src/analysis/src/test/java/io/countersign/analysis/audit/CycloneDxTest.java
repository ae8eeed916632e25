package io.countersign.analysis.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.countersign.analysis.Analysis;
import io.countersign.analysis.ShopOnDisk;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class CycloneDxTest {

    private static final String SCHEMA = "bom-1.6.schema.json";

    @TempDir
    private Path root;

    private String text = "";
    private JsonNode document = AuditJson.object();

    @BeforeEach
    void attest() throws Exception {
        ShopOnDisk disk = new ShopOnDisk(root);
        disk.writeEvidence();
        Maker maker = new Maker("0.1.0", List.of(), Map.of(), Map.of());
        text = new String(AuditJson.bytes(CycloneDx.of(Analysis.run(disk.inputs()), maker)), StandardCharsets.UTF_8);
        document = AuditJson.mapper().readTree(text);
    }

    private static String resource(String name) {
        try (InputStream in = org.cyclonedx.Version.class.getResourceAsStream("/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<com.networknt.schema.Error> faults(String json) {
        Schema schema = SchemaRegistry.withDefaultDialect(
                        SpecificationVersion.DRAFT_7,
                        builder -> builder.schemas(Map.of(
                                "http://cyclonedx.org/schema/bom-1.6.schema.json",
                                resource(SCHEMA),
                                "http://cyclonedx.org/schema/spdx.schema.json",
                                resource("spdx.schema.json"),
                                "http://cyclonedx.org/schema/jsf-0.82.schema.json",
                                resource("jsf-0.82.schema.json"))))
                .getSchema(resource(SCHEMA), InputFormat.JSON);
        return schema.validate(json, InputFormat.JSON);
    }

    private static JsonNode called(JsonNode array, String key, String value) {
        return StreamSupport.stream(array.spliterator(), false)
                .filter(node -> node.path(key).asString("").equals(value))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void satisfiesTheOfficialSchema() {
        assertThat(faults(text)).isEmpty();
    }

    @Test
    void wouldNotSatisfyTheSchemaWithAWordOfItsOwn() {
        assertThat(faults(text.replace("\"counterClaims\"", "\"disagreements\"")))
                .isNotEmpty();
    }

    @Test
    void makesAVerdictAClaimWithTheTestsThatShowIt() {
        JsonNode claim = called(document.at("/declarations/claims"), "bom-ref", "verdict:REQ-FX");

        assertThat(claim.get("predicate").asString()).isEqualTo("REQ-FX is verified");
        assertThat(claim.get("evidence").toString())
                .isEqualTo("[\"test:[engine:e]/[class:com.shop.FxTest]/[method:converts()]\"]");
        assertThat(claim.get("counterEvidence")).isEmpty();
    }

    @Test
    void makesADisagreementCounterEvidenceAndAClaimAgainstTheRequirement() {
        JsonNode mapping =
                called(document.at("/declarations/attestations/0/map"), "requirement", "requirement:REQ-PAY");
        assertThat(mapping.get("claims")).isEmpty();
        assertThat(mapping.get("counterClaims").toString())
                .isEqualTo("[\"verdict:REQ-PAY\",\"disagreement:3\",\"disagreement:4\"]");
        assertThat(mapping.at("/conformance/score").asInt()).isZero();

        JsonNode claim = called(document.at("/declarations/claims"), "bom-ref", "disagreement:3");
        assertThat(claim.get("predicate").asString()).isEqualTo("REQ-PAY has the finding covered-not-verified");
        assertThat(called(document.at("/declarations/claims"), "bom-ref", "verdict:REQ-PAY")
                        .get("counterEvidence")
                        .toString())
                .isEqualTo("[\"finding:3\",\"finding:4\"]");
    }

    @Test
    void keepsWhatIsNotInForceOutOfTheAttestation() {
        assertThat(document.at("/definitions/standards/0/requirements")).hasSize(4);
        assertThat(document.at("/declarations/attestations/0/map")).hasSize(3);
    }
}
