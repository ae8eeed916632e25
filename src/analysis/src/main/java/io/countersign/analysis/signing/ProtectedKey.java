package io.countersign.analysis.signing;

import java.io.IOException;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Optional;
import javax.crypto.BadPaddingException;
import javax.crypto.Cipher;
import javax.crypto.EncryptedPrivateKeyInfo;
import javax.crypto.SecretKey;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.PBEParameterSpec;

/** A private key in PKCS#8 that a passphrase protects: PBES2, as openssl reads and writes it. */
final class ProtectedKey {

    /** What we write: a key derived with PBKDF2, and AES in CBC mode. */
    private static final String ALGORITHM = "PBEWithHmacSHA256AndAES_256";

    /** What the names of all algorithms of PBES2 begin with that the JDK knows. */
    private static final String PBES2_NAMES = "PBEWithHmac";

    private static final String PBES2 = "PBES2";

    /** What OWASP asked of PBKDF2 with HMAC-SHA256 in 2023: half a second for us, and for everybody who guesses. */
    private static final int ITERATIONS = 600_000;

    private static final int BLOCK_BYTES = 16;

    private ProtectedKey() {}

    /** An algorithm or a form that the JDK does not know. */
    static final class UnknownProtectionException extends Exception {

        private static final long serialVersionUID = 1;

        private UnknownProtectionException(Exception cause) {
            super(cause);
        }
    }

    /** Protects a key. */
    static byte[] of(byte[] key, Passphrase passphrase) {
        SecureRandom random = new SecureRandom();
        byte[] salt = new byte[BLOCK_BYTES];
        byte[] start = new byte[BLOCK_BYTES];
        random.nextBytes(salt);
        random.nextBytes(start);
        try {
            Cipher cipher = Cipher.getInstance(ALGORITHM);
            cipher.init(
                    Cipher.ENCRYPT_MODE,
                    secret(ALGORITHM, passphrase),
                    new PBEParameterSpec(salt, ITERATIONS, new IvParameterSpec(start)));
            byte[] bytes = cipher.doFinal(key);
            // By the cipher's own name JDK 17 does not find the parameters again.
            AlgorithmParameters parameters = AlgorithmParameters.getInstance(PBES2);
            parameters.init(cipher.getParameters().getEncoded());
            return new EncryptedPrivateKeyInfo(parameters, bytes).getEncoded();
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("this Java runtime cannot protect keys with " + ALGORITHM, e);
        }
    }

    /**
     * Opens a key.
     *
     * @return empty when the passphrase is another one. By chance one in some hundred wrong ones gives bytes that are no key
     * @throws UnknownProtectionException when it was protected in a way the JDK does not know
     */
    static Optional<byte[]> open(byte[] protectedKey, Passphrase passphrase) throws UnknownProtectionException {
        try {
            EncryptedPrivateKeyInfo info = new EncryptedPrivateKeyInfo(protectedKey);
            String algorithm = String.valueOf(info.getAlgParameters());
            if (!algorithm.startsWith(PBES2_NAMES)) {
                throw new UnknownProtectionException(new GeneralSecurityException(info.getAlgName()));
            }
            Cipher cipher = Cipher.getInstance(algorithm);
            cipher.init(Cipher.DECRYPT_MODE, secret(algorithm, passphrase), info.getAlgParameters());
            return Optional.of(cipher.doFinal(info.getEncryptedData()));
        } catch (BadPaddingException e) {
            return Optional.empty();
        } catch (GeneralSecurityException | IOException e) {
            throw new UnknownProtectionException(e);
        }
    }

    private static SecretKey secret(String algorithm, Passphrase passphrase) throws GeneralSecurityException {
        return SecretKeyFactory.getInstance(algorithm).generateSecret(passphrase.spec());
    }
}
