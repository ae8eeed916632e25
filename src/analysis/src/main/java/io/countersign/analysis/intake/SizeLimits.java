package io.countersign.analysis.intake;

/**
 * How large files of a format may be, before any work is spent on them.
 *
 * @param kind the format as a sentence about its files names it, such as {@code YAML}
 * @param fileBytes of one file
 * @param lineBytes of one line
 * @param allBytes of all files of the format in one run
 */
public record SizeLimits(String kind, int fileBytes, int lineBytes, int allBytes) {

    private static final int MIB = 1024 * 1024;

    /** For what people write by hand; the time of some parsers grows with the square of a line's length. */
    public static SizeLimits written(String kind) {
        return new SizeLimits(kind, MIB, 64 * 1024, 8 * MIB);
    }

    /** For what tools write, often on a single line. */
    public static SizeLimits generated(String kind) {
        return new SizeLimits(kind, 16 * MIB, 16 * MIB, 64 * MIB);
    }
}
