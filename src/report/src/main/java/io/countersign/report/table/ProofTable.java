package io.countersign.report.table;

import io.countersign.model.declared.Proof;
import io.countersign.model.declared.Proof.Attachment;
import io.countersign.model.result.Result;
import io.countersign.report.format.ItemProof;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The proofs beside the tests, one kind of one item a row. */
final class ProofTable {

    private ProofTable() {}

    static Table of(Result result) {
        return Tables.table(
                "proofs",
                Tables.columns(
                        List.of(
                                "item",
                                "kind",
                                "needed",
                                "state",
                                "message",
                                "date",
                                "by",
                                "result",
                                "note",
                                "expires",
                                "attachment",
                                "sha256"),
                        Row.PLACE),
                () -> ItemProof.all(result).stream(),
                ProofTable::row);
    }

    private static Row row(ItemProof of) {
        Optional<Proof> proof = of.proof().proof();
        return new Row()
                .text(of.item())
                .text(of.proof().kind())
                .text(of.proof().needed() ? "yes" : "no")
                .text(of.proof().state().label())
                .text(of.proof().message())
                .text(proof.map(Proof::date).map(LocalDate::toString))
                .text(proof.map(Proof::by))
                .text(proof.map(one -> one.result().name().toLowerCase(Locale.ROOT)))
                .text(proof.map(Proof::note))
                .text(proof.flatMap(Proof::expires).map(LocalDate::toString))
                .text(proof.flatMap(Proof::attachment).map(Attachment::path))
                .text(proof.flatMap(Proof::attachment).map(Attachment::sha256))
                .place(proof.map(Proof::location));
    }
}
