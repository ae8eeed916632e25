package io.countersign.analysis.gate;

/** A text in which {@code *} stands for any characters. */
record Wildcard(String text) {

    boolean wild() {
        return text.indexOf('*') >= 0;
    }

    /** Takes the first place where each part fits, so that no text costs more than its length times that of the other. */
    boolean matches(String other) {
        String[] parts = text.split("\\*", -1);
        String last = parts[parts.length - 1];
        if (!wild()) {
            return text.equals(other);
        }
        if (!other.startsWith(parts[0])
                || other.length() < parts[0].length() + last.length()
                || !other.endsWith(last)) {
            return false;
        }
        int from = parts[0].length();
        int end = other.length() - last.length();
        for (int i = 1; i < parts.length - 1; i++) {
            int at = other.indexOf(parts[i], from);
            if (at < 0 || at + parts[i].length() > end) {
                return false;
            }
            from = at + parts[i].length();
        }
        return true;
    }
}
