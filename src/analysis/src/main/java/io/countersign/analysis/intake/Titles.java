package io.countersign.analysis.intake;

import java.util.Optional;

/** Calls a requirement by the beginning of its text where nobody gave it a title. */
final class Titles {

    private static final int AT_MOST = 120;

    private Titles() {}

    /** The first paragraph on one line, cut at a word; empty when there is no text. */
    static Optional<String> of(String text) {
        String paragraph =
                text.strip().split("\\n\\s*\\n", 2)[0].replaceAll("\\s+", " ").strip();
        if (paragraph.isEmpty()) {
            return Optional.empty();
        }
        if (paragraph.length() <= AT_MOST) {
            return Optional.of(paragraph);
        }
        int space = paragraph.lastIndexOf(' ', AT_MOST);
        int end = space > AT_MOST / 2
                ? space
                : paragraph.offsetByCodePoints(
                        0, Math.min(AT_MOST / 2, paragraph.codePointCount(0, paragraph.length())));
        return Optional.of(paragraph.substring(0, end) + "…");
    }
}
