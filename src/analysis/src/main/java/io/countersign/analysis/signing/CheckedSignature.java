package io.countersign.analysis.signing;

import java.util.Locale;
import java.util.Optional;

/**
 * One signature of a bundle, checked.
 *
 * @param entry of the bundle
 * @param statement type of the statement that is signed; empty when it cannot be told
 * @param person who signs, where a person's countersignature is signed; to be believed only when {@link #trusted()}
 * @param key name of the trusted key that it fits
 * @param reason why it is not trusted, to be read behind the entry; empty when it is
 */
public record CheckedSignature(
        String entry,
        State state,
        String statement,
        Optional<Countersignature> person,
        Optional<TrustedKey> key,
        String reason) {

    /** What can be said of a signature. */
    public enum State {
        /** By a key that was given, of this bundle. */
        TRUSTED,
        /** Well made, of this bundle, and by none of the keys that were given; whoever changed one of these bytes would make it such. */
        UNKNOWN_KEY,
        /** Cannot be a signature of this bundle, whoever made it. */
        BROKEN;

        /** The word used in outputs. */
        public String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Whether it is by a key that was given and of this bundle. */
    public boolean trusted() {
        return state == State.TRUSTED;
    }
}
