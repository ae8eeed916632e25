package io.countersign.report.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.SpecificationVersion;
import io.countersign.model.declared.Criticality;
import io.countersign.model.declared.Status;
import io.countersign.model.evidence.Attribution;
import io.countersign.model.evidence.Outcome;
import io.countersign.model.result.ClaimStrength;
import io.countersign.model.result.ProofResult;
import io.countersign.model.result.Result;
import io.countersign.model.result.ReviewedSide;
import io.countersign.model.result.Severity;
import io.countersign.model.result.TouchOrder;
import io.countersign.model.result.Verdict;
import io.countersign.model.result.WhoRan.Bucket;
import io.countersign.report.format.Visible;
import io.countersign.report.sample.HostileRelease;
import io.countersign.report.sample.JsonSchemas;
import io.countersign.report.sample.PaymentsRelease;
import io.countersign.report.sample.ProvenRelease;
import io.countersign.report.sample.Samples;
import io.countersign.report.sample.SmallRelease;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JsonReportTest {

    private static final Path SCHEMA_FILE = Path.of("../../docs/schema/report.schema.json");
    private static final Path GOLDEN = Path.of("src/test/resources/io/countersign/report/json/small.json");
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    @Test
    void writesExactlyWhatTheFormatSays() throws IOException {
        String json = json(SmallRelease.result());
        Path review = Path.of("target/golden/small.json");
        Files.createDirectories(review.getParent());
        Files.writeString(review, json);

        assertThat(json).isEqualTo(Files.readString(GOLDEN));
    }

    @ParameterizedTest
    @MethodSource("io.countersign.report.sample.Samples#releases")
    void satisfiesItsSchema(Result result) throws IOException {
        assertThat(faults(json(result))).isEmpty();
    }

    @Test
    void writesWhatWasSeenInAReviewAndWhichSidesChangedSince() throws IOException {
        JsonNode reviewed = MAPPER.readTree(json(HostileRelease.filledWith("Ada")));
        JsonNode never = MAPPER.readTree(json(SmallRelease.result()));

        assertThat(reviewed.at("/requirements/0/claims/0/review").toString()).isEqualTo("""
                        {"by":"Ada","date":"2026-11-01","reason":"Ada","changed":["text","scope"],"lost":true}\
                        """.strip());
        assertThat(never.at("/requirements/0/claims/0/review").isNull()).isTrue();
    }

    @Test
    void writesEveryProofOfEveryItem() throws IOException {
        String json = json(ProvenRelease.result());

        assertThat(faults(json)).isEmpty();
        JsonNode proofs = MAPPER.readTree(json).get("proofs");
        assertThat(proofs.valueStream()
                        .map(one -> one.get("item").asString() + " "
                                + one.get("kind").asString() + " "
                                + one.get("needed").asBoolean() + " "
                                + one.get("state").asString()))
                .containsExactly(
                        "WF-PAY load-test true valid",
                        "WF-PAY alert true expired",
                        "WF-PAY rollback-rehearsal true missing",
                        "WF-PAY manual-test false failed",
                        "REQ-PAY review true broken");
        assertThat(proofs.get(0).at("/proof/note").asString())
                .isEqualTo("2.1 times the expected traffic for 30 min, p99 340 ms");
        assertThat(proofs.get(1).at("/proof/expires").asString()).isEqualTo("2026-11-04");
        assertThat(proofs.get(2).get("proof").isNull()).isTrue();
        assertThat(proofs.get(4).at("/proof/attachment/path").asString()).isEqualTo("docs/load.json");
    }

    @ParameterizedTest
    @MethodSource("io.countersign.report.sample.Payloads#all")
    void carriesHostileStringsUnchanged(String payload) throws IOException {
        String json = json(HostileRelease.filledWith(payload));

        assertThat(faults(json)).isEmpty();
        JsonNode tree = MAPPER.readTree(json);
        assertThat(tree.at("/release/message").asString()).isEqualTo(Visible.wellFormed(payload));
        assertThat(tree.at("/findings/0/message").asString()).isEqualTo(Visible.wellFormed(payload));
    }

    @Test
    void writesNullWhereAnAnswerIsNotKnown() throws IOException {
        JsonNode empty = MAPPER.readTree(json(Samples.empty()));
        JsonNode skipped = MAPPER.readTree(json(PaymentsRelease.result())).at("/tests/9");

        assertThat(empty.at("/header/createdAt").isNull()).isTrue();
        assertThat(empty.at("/header/commit").isNull()).isTrue();
        assertThat(skipped.get("attribution").asString()).isEqualTo("unmeasured");
        assertThat(skipped.get("assertions").isNull()).isTrue();
    }

    @Test
    void endsEveryLineWithALineFeed() throws IOException {
        assertThat(json(PaymentsRelease.result())).endsWith("}\n").doesNotContain("\r");
    }

    @Test
    void namesTheSchemaByItsId() throws IOException {
        assertThat(schemaTree().get("$id").asString()).isEqualTo(JsonReport.SCHEMA);
    }

    @Test
    void hasASchemaThatKnowsEveryWordOfTheModel() throws IOException {
        JsonNode schema = schemaTree();

        assertThat(words(schema, "/$defs/verdict/enum"))
                .isEqualTo(Arrays.stream(Verdict.values()).map(Verdict::label).toList());
        assertThat(words(schema, "/$defs/strength/enum"))
                .isEqualTo(Arrays.stream(ClaimStrength.values())
                        .map(ClaimStrength::label)
                        .toList());
        assertThat(words(schema, "/$defs/outcome/enum"))
                .isEqualTo(Arrays.stream(Outcome.values()).map(Outcome::label).toList());
        assertThat(words(schema, "/$defs/severity/enum"))
                .isEqualTo(Arrays.stream(Severity.values()).map(Severity::label).toList());
        assertThat(words(schema, "/$defs/criticality/enum"))
                .isEqualTo(Arrays.stream(Criticality.values())
                        .map(Criticality::label)
                        .toList());
        assertThat(words(schema, "/$defs/status/enum"))
                .isEqualTo(Arrays.stream(Status.values()).map(Status::label).toList());
        assertThat(words(schema, "/$defs/test/properties/attribution/enum"))
                .isEqualTo(Arrays.stream(Attribution.values())
                        .map(Attribution::label)
                        .toList());
        assertThat(words(schema, "/$defs/proof/properties/state/enum"))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(ProofResult.State.values())
                        .map(ProofResult.State::label)
                        .toList());
        assertThat(words(schema, "/$defs/claim/properties/review/properties/changed/items/enum"))
                .isEqualTo(Arrays.stream(ReviewedSide.values())
                        .map(ReviewedSide::label)
                        .toList());
        assertThat(words(schema, "/$defs/bucket/enum"))
                .isEqualTo(Arrays.stream(Bucket.values()).map(Bucket::label).toList());
        assertThat(words(schema, "/$defs/firstTouches/properties/order/enum"))
                .isEqualTo(Arrays.stream(TouchOrder.values())
                        .map(TouchOrder::label)
                        .toList());
    }

    @Test
    void hasASchemaThatIsClosedAndDescribed() throws IOException {
        assertThat(schemaTree().findParents("properties"))
                .isNotEmpty()
                .allMatch(object -> object.has("description")
                        && !object.get("additionalProperties").asBoolean(true));
    }

    private static List<String> words(JsonNode schema, String pointer) {
        return schema.at(pointer).valueStream().map(JsonNode::asString).toList();
    }

    private static JsonNode schemaTree() throws IOException {
        return MAPPER.readTree(Files.readString(SCHEMA_FILE));
    }

    private static List<Error> faults(String json) throws IOException {
        return JsonSchemas.faults(json, Files.readString(SCHEMA_FILE), SpecificationVersion.DRAFT_2020_12);
    }

    private static String json(Result result) throws IOException {
        StringWriter out = new StringWriter();
        JsonReport.write(result, out);
        return out.toString();
    }
}
