package io.countersign.analysis.claims;

/**
 * An annotation whose element holds IDs.
 *
 * @param descriptor of the annotation type, as class files write it
 * @param element the element that holds the IDs
 */
public record ClaimAnnotation(String descriptor, String element) {

    /** Our own. */
    public static final ClaimAnnotation VERIFIES = of("io.countersign.junit.Verifies#value");

    /** Reads {@code pkg.Type#element}; the element is {@code value} when none is named. */
    public static ClaimAnnotation of(String text) {
        int hash = text.indexOf('#');
        String type = hash < 0 ? text : text.substring(0, hash);
        return new ClaimAnnotation("L" + type.replace('.', '/') + ";", hash < 0 ? "value" : text.substring(hash + 1));
    }
}
