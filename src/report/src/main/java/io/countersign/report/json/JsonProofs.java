package io.countersign.report.json;

import io.countersign.model.declared.Proof;
import io.countersign.model.result.Result;
import io.countersign.report.format.ItemProof;
import java.time.LocalDate;
import java.util.Locale;

/** Writes the proofs beside the tests, item by item. */
final class JsonProofs {

    private JsonProofs() {}

    static void write(Result result, JsonValues json) {
        json.array(
                "proofs",
                ItemProof.all(result),
                one -> json.object(() -> {
                    json.text("item", one.item());
                    json.text("kind", one.proof().kind());
                    json.flag("needed", one.proof().needed());
                    json.text("state", one.proof().state().label());
                    json.text("message", one.proof().message());
                    json.optional(
                            "proof", one.proof().proof(), proof -> json.object("proof", () -> proof(proof, json)));
                }));
    }

    private static void proof(Proof proof, JsonValues json) {
        json.text("date", proof.date().toString());
        json.text("by", proof.by());
        json.text("result", proof.result().name().toLowerCase(Locale.ROOT));
        json.text("note", proof.note());
        json.optional(
                "attachment",
                proof.attachment(),
                attachment -> json.object("attachment", () -> {
                    json.text("path", attachment.path());
                    json.text("sha256", attachment.sha256());
                }));
        json.text("expires", proof.expires().map(LocalDate::toString));
        json.location(proof.location());
    }
}
