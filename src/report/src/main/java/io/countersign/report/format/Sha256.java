package io.countersign.report.format;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Names long things shortly, and the same in every report. */
public final class Sha256 {

    private Sha256() {}

    /** The first digits of the SHA-256 of some bytes, in lower-case hex; at most 64. */
    public static String digits(int many, byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(digest).substring(0, many);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256.", e);
        }
    }
}
