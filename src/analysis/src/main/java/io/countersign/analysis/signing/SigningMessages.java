package io.countersign.analysis.signing;

import io.countersign.analysis.intake.Quoted;

/** Every sentence about keys and signatures. */
final class SigningMessages {

    static final String KEY_IS_THERE = "is there already; a key is never overwritten, name another";
    static final String NO_ENVELOPE = "is no DSSE envelope";
    static final String NOT_AS_WRITTEN =
            "is not written as `countersign sign` writes an envelope, so that it may have been changed";
    static final String SEVERAL = "has several signatures; in a bundle each has an envelope of its own";
    static final String NO_STATEMENT = "signs something that is no in-toto statement of version 1";
    static final String NO_PERSON = "does not say who signs, in which role, when and what for, each as it has to be";
    static final String OTHER_STATEMENT = "signs a statement that is not among those of the bundle";
    static final String UNKNOWN_KEY = "fits none of the keys that were given: it is by another key, or it was changed";

    static final String NOT_PROTECTED =
            "holds a key without a passphrase, and one was given; leave out --passphrase, or protect the key with "
                    + "`openssl pkcs8 -topk8 -v2 aes-256-cbc -v2prf hmacWithSHA256 -in FILE -out PROTECTED`";
    static final String WRONG_PASSPHRASE = "cannot be opened with this passphrase; give the one it was protected with";
    static final String UNKNOWN_PROTECTION = "is protected in a way that Java cannot open; write it anew with "
            + "`openssl pkcs8 -topk8 -v2 aes-256-cbc -v2prf hmacWithSHA256 -in FILE -out PROTECTED`";

    private SigningMessages() {}

    static String notOpened() {
        return "cannot be opened with this passphrase, or " + unknownKey();
    }

    static String keys(int count, String label) {
        return "holds " + (count == 0 ? "no key" : count + " keys") + " in PEM; name a file with one " + label;
    }

    static String otherKey(String found, String wanted) {
        String what = "holds a " + found + ", needed is a " + wanted;
        return switch (found) {
            case Pem.PROTECTED_KEY ->
                wanted.equals(Pem.PRIVATE_KEY)
                        ? "holds a key with a passphrase; say where that stands with --passphrase env:NAME or --passphrase file:PATH"
                        : what + "; whoever verifies must not have private keys, name the other file of the pair";
            case "EC PRIVATE KEY" ->
                what + "; write it as PKCS#8 with `openssl pkcs8 -topk8 -nocrypt -in FILE -out PKCS8`";
            case Pem.PRIVATE_KEY ->
                what + "; whoever verifies must not have private keys, name the other file of the pair";
            default -> what + "; name the other file of the pair";
        };
    }

    static String unknownKey() {
        return "holds a key of another type; keys are " + String.join(" or ", KeyType.labels());
    }

    static String role(String found) {
        return "the role " + Quoted.quoted(found)
                + " is no role; write a word of small letters, digits and dashes, such as release-manager";
    }

    static String payloadType(String found) {
        return "holds " + Quoted.quoted(found) + ", and a bundle's signatures hold " + Envelope.IN_TOTO;
    }

    static String otherBundle(String found) {
        return "signs another bundle, the one with the digest " + Quoted.visible(found, 64);
    }
}
