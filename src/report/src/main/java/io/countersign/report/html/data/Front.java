package io.countersign.report.html.data;

import io.countersign.report.format.Visible;

/**
 * Writes strings that begin like the one before as the length of what they share and the rest: names and UniqueIds of the tests of one
 * class differ in their ends only.
 */
final class Front {

    private String before = "";

    void write(String text, Script script) {
        String visible = Visible.text(text);
        int most = Math.min(before.length(), visible.length());
        int shared = 0;
        while (shared < most && before.charAt(shared) == visible.charAt(shared)) {
            shared++;
        }
        // Half of a surrogate pair cannot be written.
        if (shared > 0 && Character.isHighSurrogate(visible.charAt(shared - 1))) {
            shared--;
        }
        script.number(shared);
        script.text(visible.substring(shared));
        before = visible;
    }
}
