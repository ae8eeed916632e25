package io.countersign.analysis.signing;

import static io.countersign.analysis.signing.SmallRelease.ADA;
import static io.countersign.analysis.signing.SmallRelease.GRACE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import io.countersign.analysis.bundle.Bundle;
import io.countersign.analysis.bundle.BundleWriter;
import io.countersign.analysis.bundle.Content;
import io.countersign.analysis.signing.CheckedSignature.State;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a signature is worth depends on the keys that are given, and on nothing in the bundle. */
class SignatureCheckTest {

    @TempDir
    Path folder;

    private KeyPairFiles adas;
    private KeyPairFiles graces;
    private Path file;

    @BeforeEach
    void write() {
        adas = KeyPairFiles.generate(folder.resolve("ada"), KeyType.ED25519);
        graces = KeyPairFiles.generate(folder.resolve("grace"), KeyType.ECDSA_P256);
        file = SmallRelease.bundle(folder.resolve("release.countersign.zip"));
    }

    private void sign(KeyPairFiles keys, Countersignature person) {
        Bundle bundle = Bundle.read(file);
        BundleWriter.addSignatures(bundle, BundleSigner.sign(bundle, SigningKey.read(keys.privateKey()), person));
    }

    private static List<TrustedKey> keys(KeyPairFiles... pairs) {
        return TrustedKey.readAll(
                List.of(pairs).stream().map(KeyPairFiles::publicKey).toList());
    }

    private SignatureReport check(List<TrustedKey> keys, SignatureDemand... demands) {
        return SignatureCheck.check(Bundle.read(file), keys, List.of(demands));
    }

    private static List<String> lines(SignatureReport report) {
        return report.signatures().stream()
                .filter(one -> one.person().isPresent())
                .map(one ->
                        one.person().orElseThrow().name() + " " + one.state().label())
                .toList();
    }

    @Test
    void twoPeopleCountersignAndBothAreTrusted() {
        sign(adas, ADA);
        sign(graces, GRACE);

        SignatureReport report =
                check(keys(adas, graces), new SignatureDemand("release-manager", 1), new SignatureDemand("qa", 1));

        assertThat(report.holds()).isTrue();
        assertThat(report.signatures()).hasSize(6).allMatch(CheckedSignature::trusted);
        assertThat(report.signatures().stream().flatMap(one -> one.person().stream()))
                .containsExactly(GRACE, ADA);
        assertThat(report.signatures())
                .extracting(CheckedSignature::statement)
                .containsOnly(Countersignature.PREDICATE_TYPE, Statements.TEST_RESULT, Statements.VERDICTS);
        assertThat(report.demands())
                .containsExactly(
                        new DemandResult(
                                new SignatureDemand("release-manager", 1),
                                List.of(adas.publicKey().toString())),
                        new DemandResult(
                                new SignatureDemand("qa", 1),
                                List.of(graces.publicKey().toString())));
    }

    @Test
    void theOrderInWhichPeopleSignDoesNotMatter() throws IOException {
        KeyPairFiles alans = KeyPairFiles.generate(folder.resolve("alan"), KeyType.ED25519);
        sign(adas, ADA);
        sign(alans, GRACE);
        byte[] first = Files.readAllBytes(file);
        SmallRelease.bundle(file);
        sign(alans, GRACE);
        sign(adas, ADA);

        assertThat(Files.readAllBytes(file)).isEqualTo(first);
    }

    @Test
    void withoutItsKeyASignatureIsNotTrustedAndIsNotCounted() {
        sign(adas, ADA);
        sign(graces, GRACE);

        SignatureReport report = check(keys(adas), new SignatureDemand("qa", 1));

        assertThat(lines(report)).containsExactly("Grace Høpper 😀 unknown-key", "Ada Lovelace trusted");
        assertThat(report.signatures().get(0).reason())
                .isEqualTo("fits none of the keys that were given: it is by another key, or it was changed");
        assertThat(report.demands().get(0).met()).isFalse();
        assertThat(report.holds()).isFalse();
    }

    @Test
    void withoutAnyKeyNothingIsTrusted() {
        sign(adas, ADA);

        assertThat(check(List.of()).holds()).isFalse();
        assertThat(check(List.of()).signatures()).noneMatch(CheckedSignature::trusted);
    }

    @Test
    void aBundleThatNobodySignedDoesNotHold() {
        assertThat(check(keys(adas)).signatures()).isEmpty();
        assertThat(check(keys(adas)).holds()).isFalse();
    }

    @Test
    void oneKeyCountsOnceInARoleUnderWhateverNameItIsGiven() throws IOException {
        Countersignature again = new Countersignature("Somebody Else", ADA.role(), "again", ADA.at());
        Countersignature asQa = new Countersignature(ADA.name(), "qa", ADA.meaning(), ADA.at());
        sign(adas, ADA);
        sign(adas, again);
        sign(adas, asQa);
        Path copy = Files.copy(adas.publicKey(), folder.resolve("somebody.public.pem"));

        SignatureReport report = check(
                TrustedKey.readAll(List.of(adas.publicKey(), copy)),
                new SignatureDemand("release-manager", 1),
                new SignatureDemand("release-manager", 2),
                new SignatureDemand("qa", 1),
                new SignatureDemand("qs", 1));

        assertThat(report.demands()).extracting(DemandResult::met).containsExactly(true, false, true, false);
        assertThat(report.signatures()).filteredOn(CheckedSignature::trusted).hasSize(5);
    }

    @Test
    void theSameSignatureIsAddedOnce() throws IOException {
        sign(adas, ADA);
        byte[] once = Files.readAllBytes(file);
        sign(adas, ADA);

        assertThat(Files.readAllBytes(file)).isEqualTo(once);
    }

    @Test
    void aSignatureOfAnotherBundleIsBroken() {
        sign(adas, ADA);
        Bundle signed = Bundle.read(file);
        Map<String, byte[]> signatures = new TreeMap<>();
        signed.signatures().forEach(name -> signatures.put(name, signed.bytes(name)));
        SortedMap<String, Content> other = SmallRelease.content();
        other.put("verdicts.json", Content.of("{\"verified\":true}"));
        BundleWriter.write(file, other);
        BundleWriter.addSignatures(Bundle.read(file), signatures);

        SignatureReport report = check(keys(adas));

        assertThat(Bundle.read(file).problems()).isEmpty();
        assertThat(report.signatures()).hasSize(3).allSatisfy(one -> {
            assertThat(one.state()).isEqualTo(State.BROKEN);
            assertThat(one.reason()).isEqualTo("signs another bundle, the one with the digest " + signed.digest());
        });
        assertThat(report.holds()).isFalse();
    }

    @Test
    void aStatementThatIsNotInTheBundleIsBroken() {
        Bundle bundle = Bundle.read(file);
        Statement foreign =
                Statement.read(bundle.bytes("statements/verdicts.json")).orElseThrow();
        Statement changed = new Statement(
                foreign.subjects(), foreign.predicateType(), new Countersignature("n", "r", "m", ADA.at()).predicate());
        BundleWriter.addSignatures(bundle, Map.of("signatures/a.dsse.json", envelope(changed.about(bundle.digest()))));

        CheckedSignature checked = check(keys(adas)).signatures().get(0);

        assertThat(checked.state()).isEqualTo(State.BROKEN);
        assertThat(checked.reason()).isEqualTo("signs a statement that is not among those of the bundle");
    }

    private byte[] envelope(Statement statement) {
        return Envelope.signed(Envelope.IN_TOTO, statement.bytes(), SigningKey.read(adas.privateKey()))
                .bytes();
    }

    @Test
    void aCountersignatureThatIsNotWhatItHasToBeIsBroken() {
        Bundle bundle = Bundle.read(file);
        byte[] noRole = envelope(new Statement(
                        List.of(),
                        Countersignature.PREDICATE_TYPE,
                        new Countersignature("n", "No Role", "m", ADA.at()).predicate())
                .about(bundle.digest()));
        byte[] aboutMore = envelope(new Statement(
                        List.of(Statement.Subject.commit(SmallRelease.COMMIT)),
                        Countersignature.PREDICATE_TYPE,
                        ADA.predicate())
                .about(bundle.digest()));
        byte[] otherType = Envelope.signed(
                        "text/plain", "I agree".getBytes(StandardCharsets.UTF_8), SigningKey.read(adas.privateKey()))
                .bytes();
        byte[] noStatement = Envelope.signed(
                        Envelope.IN_TOTO, "{}".getBytes(StandardCharsets.UTF_8), SigningKey.read(adas.privateKey()))
                .bytes();
        BundleWriter.addSignatures(
                bundle,
                Map.of(
                        "signatures/a.dsse.json", noRole,
                        "signatures/b.dsse.json", aboutMore,
                        "signatures/c.dsse.json", otherType,
                        "signatures/d.dsse.json", noStatement,
                        "signatures/e.dsse.json", new byte[] {'{'}));

        assertThat(check(keys(adas)).signatures())
                .extracting(CheckedSignature::state, CheckedSignature::reason)
                .containsExactly(
                        tuple(
                                State.BROKEN,
                                "does not say who signs, in which role, when and what for, each as it has to be"),
                        tuple(State.BROKEN, "signs another bundle, the one with the digest " + bundle.digest()),
                        tuple(
                                State.BROKEN,
                                "holds \"text/plain\", and a bundle's signatures hold application/vnd.in-toto+json"),
                        tuple(State.BROKEN, "signs something that is no in-toto statement of version 1"),
                        tuple(State.BROKEN, "is no DSSE envelope"));
    }

    @Test
    void aDemandNamesARoleAndAtLeastOneSignature() {
        assertThatIllegalArgumentException().isThrownBy(() -> new SignatureDemand("qa", 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new SignatureDemand("Q A", 1));
    }

    @Test
    void whatAPersonSaysHasToBeReadable() {
        assertThat(ADA.problems()).isEmpty();
        assertThat(new Countersignature(
                                " ", "Release Manager", "a\u202Eb", ADA.at().plusNanos(1))
                        .problems())
                .containsExactly(
                        "the name is empty; whoever reads the signature has to know it",
                        "the role \"Release Manager\" is no role; write a word of small letters, digits and dashes, such as"
                                + " release-manager",
                        "the meaning holds U+202E, which nobody could see; take it out",
                        "the time 2026-11-21T10:00:00.000000001Z is not written to the second; write it as 2026-11-21T10:00:00Z");
        assertThat(new Countersignature("n".repeat(201), "qa", "m".repeat(1001), ADA.at()).problems())
                .containsExactly(
                        "the name is longer than 200 characters; write it shorter",
                        "the meaning is longer than 1000 characters; write it shorter");
        assertThat(Optional.of(ADA)).isEqualTo(Countersignature.read(ADA.predicate()));
    }
}
