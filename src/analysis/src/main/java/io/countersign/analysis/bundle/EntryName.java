package io.countersign.analysis.bundle;

import io.countersign.analysis.intake.Quoted;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Which names entries may have, and in which order they stand. */
final class EntryName {

    /** The manifest, then what it names, then the signatures, so that adding one moves no other entry; within these by UTF-8 bytes. */
    static final Comparator<String> ORDER = Comparator.comparingInt(EntryName::rank)
            .thenComparing(
                    name -> name.getBytes(StandardCharsets.UTF_8),
                    (first, second) -> Arrays.compareUnsigned(first, second));

    /** Names that are devices on Windows in every folder and with every ending. */
    private static final Set<String> DEVICES = Set.of(
            "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9", "lpt1",
            "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9");

    private EntryName() {}

    static boolean isSignature(String name) {
        return name.startsWith(BundleFormat.SIGNATURES);
    }

    private static int rank(String name) {
        if (name.equals(BundleFormat.MANIFEST)) {
            return 0;
        }
        return isSignature(name) ? 2 : 1;
    }

    /** The name in the archive's bytes as text; empty when they are no UTF-8. */
    static Optional<String> decoded(byte[] bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** Why no entry may have this name, to be read behind it; empty when one may. */
    static Optional<String> problem(String name) {
        Optional<byte[]> bytes = encoded(name);
        if (bytes.isEmpty()) {
            return Optional.of("is no text that UTF-8 can hold");
        }
        if (bytes.get().length == 0 || bytes.get().length > BundleFormat.MOST_NAME_BYTES) {
            return Optional.of(
                    "has " + bytes.get().length + " bytes, allowed are 1 to " + BundleFormat.MOST_NAME_BYTES);
        }
        Optional<Integer> bad = name.codePoints()
                .filter(character -> Quoted.isInvisible(character) || "\\:*?\"<>|".indexOf(character) >= 0)
                .boxed()
                .findFirst();
        if (bad.isPresent()) {
            return Optional.of(
                    "holds the character " + Quoted.name(bad.get()) + ", which not every system can have in a name");
        }
        for (String part : name.split("/", -1)) {
            Optional<String> problem = partProblem(part);
            if (problem.isPresent()) {
                return problem;
            }
        }
        return signatureProblem(name);
    }

    private static Optional<String> partProblem(String part) {
        if (part.isEmpty() || part.equals(".") || part.equals("..")) {
            return Optional.of("is no relative path without \".\" and \"..\"");
        }
        if (part.endsWith(".") || part.endsWith(" ")) {
            return Optional.of("has a part that ends in a dot or a space");
        }
        String device = part.split("\\.", 2)[0].toLowerCase(Locale.ROOT);
        return DEVICES.contains(device) ? Optional.of("is the name of a device on Windows") : Optional.empty();
    }

    private static Optional<String> signatureProblem(String name) {
        String rest = name.substring(Math.min(name.length(), BundleFormat.SIGNATURES.length()));
        return isSignature(name) && (rest.contains("/") || !rest.endsWith(BundleFormat.SIGNATURE_SUFFIX))
                ? Optional.of("is outside of the manifest and no signature; those are " + BundleFormat.SIGNATURES + "*"
                        + BundleFormat.SIGNATURE_SUFFIX)
                : Optional.empty();
    }

    private static Optional<byte[]> encoded(String name) {
        try {
            ByteBuffer bytes = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(name));
            return Optional.of(Arrays.copyOf(bytes.array(), bytes.limit()));
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
