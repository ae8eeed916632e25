package io.countersign.analysis.signing;

import io.countersign.analysis.bundle.Bundle;
import io.countersign.analysis.bundle.BundleFormat;
import io.countersign.analysis.digest.Sha256;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Signs bundles. */
public final class BundleSigner {

    /** Enough that no two envelopes of a bundle have the same name. */
    private static final int HASH_CHARACTERS = 16;

    private BundleSigner() {}

    /**
     * The entries that hold a person's countersignature of a bundle and, by the same key, the statements in it.
     *
     * @param person without {@link Countersignature#problems()}
     * @return envelopes by the names of their entries, named for what they hold and for their own bytes; of those that the bundle has
     *     already none
     */
    public static SortedMap<String, byte[]> sign(Bundle bundle, SigningKey key, Countersignature person) {
        SortedMap<String, byte[]> envelopes = new TreeMap<>();
        Statement signed = new Statement(List.of(), Countersignature.PREDICATE_TYPE, person.predicate());
        put(envelopes, "countersignature-" + person.role(), signed, bundle, key);
        Statements.in(bundle).forEach((word, statement) -> put(envelopes, word, statement, bundle, key));
        bundle.signatures().forEach(envelopes::remove);
        return envelopes;
    }

    private static void put(
            SortedMap<String, byte[]> envelopes, String word, Statement statement, Bundle bundle, SigningKey key) {
        byte[] payload = statement.about(bundle.digest()).bytes();
        byte[] envelope = Envelope.signed(Envelope.IN_TOTO, payload, key).bytes();
        String hash = Sha256.hexOf(envelope).substring(0, HASH_CHARACTERS);
        envelopes.put(BundleFormat.SIGNATURES + word + "-" + hash + BundleFormat.SIGNATURE_SUFFIX, envelope);
    }
}
