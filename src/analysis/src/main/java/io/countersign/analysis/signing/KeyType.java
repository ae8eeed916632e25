package io.countersign.analysis.signing;

import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.InvalidAlgorithmParameterException;
import java.security.InvalidKeyException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.interfaces.ECKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.KeySpec;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The kinds of keys that sign bundles, all from the JDK. */
public enum KeyType {
    /** RFC 8032. The same key and the same bytes give the same signature. */
    ED25519("ed25519", "Ed25519", "Ed25519", 64) {
        @Override
        boolean fits(Key key) {
            return true;
        }
    },
    /** FIPS 186-4 with SHA-256; the signature is r and s, 32 bytes each. */
    ECDSA_P256("ecdsa-p256", "EC", "SHA256withECDSAinP1363Format", 64) {
        @Override
        KeyPairGenerator generator() throws NoSuchAlgorithmException, InvalidAlgorithmParameterException {
            KeyPairGenerator generator = super.generator();
            generator.initialize(new ECGenParameterSpec(P_256));
            return generator;
        }

        @Override
        boolean fits(Key key) {
            return key instanceof ECKey point && isP256(point.getParams());
        }

        private static boolean isP256(ECParameterSpec found) {
            try {
                AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
                parameters.init(new ECGenParameterSpec(P_256));
                ECParameterSpec wanted = parameters.getParameterSpec(ECParameterSpec.class);
                return found.getCurve().equals(wanted.getCurve())
                        && found.getGenerator().equals(wanted.getGenerator())
                        && found.getOrder().equals(wanted.getOrder())
                        && found.getCofactor() == wanted.getCofactor();
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("this Java runtime has no curve " + P_256, e);
            }
        }
    };

    private static final String P_256 = "secp256r1";

    private final String label;
    private final String keyAlgorithm;
    private final String signatureAlgorithm;
    private final int signatureLength;

    KeyType(String label, String keyAlgorithm, String signatureAlgorithm, int signatureLength) {
        this.label = label;
        this.keyAlgorithm = keyAlgorithm;
        this.signatureAlgorithm = signatureAlgorithm;
        this.signatureLength = signatureLength;
    }

    /** The word on the command line. */
    public String label() {
        return label;
    }

    /** All words, in their order. */
    public static List<String> labels() {
        return Arrays.stream(values()).map(KeyType::label).toList();
    }

    abstract boolean fits(Key key);

    KeyPairGenerator generator() throws NoSuchAlgorithmException, InvalidAlgorithmParameterException {
        return KeyPairGenerator.getInstance(keyAlgorithm);
    }

    KeyPair generate() {
        try {
            return generator().generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw missing(e);
        }
    }

    Optional<PublicKey> publicKey(KeySpec spec) {
        try {
            return Optional.of(KeyFactory.getInstance(keyAlgorithm).generatePublic(spec))
                    .filter(this::fits);
        } catch (InvalidKeySpecException e) {
            return Optional.empty();
        } catch (NoSuchAlgorithmException e) {
            throw missing(e);
        }
    }

    Optional<PrivateKey> privateKey(KeySpec spec) {
        try {
            return Optional.of(KeyFactory.getInstance(keyAlgorithm).generatePrivate(spec))
                    .filter(this::fits);
        } catch (InvalidKeySpecException e) {
            return Optional.empty();
        } catch (NoSuchAlgorithmException e) {
            throw missing(e);
        }
    }

    byte[] sign(PrivateKey key, byte[] message) {
        try {
            Signature signature = Signature.getInstance(signatureAlgorithm);
            signature.initSign(key);
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw missing(e);
        }
    }

    boolean verifies(PublicKey key, byte[] message, byte[] signed) {
        if (signed.length != signatureLength) {
            return false;
        }
        try {
            Signature signature = Signature.getInstance(signatureAlgorithm);
            signature.initVerify(key);
            signature.update(message);
            return signature.verify(signed);
        } catch (SignatureException e) {
            return false;
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw missing(e);
        }
    }

    private IllegalStateException missing(GeneralSecurityException e) {
        return new IllegalStateException("this Java runtime cannot use keys of the type " + label, e);
    }
}
