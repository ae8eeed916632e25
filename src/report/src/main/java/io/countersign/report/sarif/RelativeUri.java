package io.countersign.report.sarif;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A path as a reference that is relative and stays so, whatever the path holds. */
final class RelativeUri {

    private static final String PLAIN = "-._~!$&'()*+,;=@/";

    private RelativeUri() {}

    /** Whether the path leads to a file below the root. */
    static boolean isBelowRoot(String path) {
        return !path.isBlank()
                && !path.startsWith("/")
                && !path.contains("\\")
                && !path.matches("[A-Za-z]:.*")
                && Arrays.stream(path.split("/", -1))
                        .noneMatch(part -> part.isEmpty() || part.equals(".") || part.equals(".."));
    }

    /** A colon is always encoded: in the first part it would make a scheme of it. */
    static String of(String path) {
        StringBuilder uri = new StringBuilder();
        for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            if (c < 0x80 && (Character.isLetterOrDigit(c) || PLAIN.indexOf(c) >= 0)) {
                uri.append(c);
            } else {
                uri.append('%')
                        .append(Character.toUpperCase(Character.forDigit(c >> 4, 16)))
                        .append(Character.toUpperCase(Character.forDigit(c & 15, 16)));
            }
        }
        return uri.toString();
    }
}
