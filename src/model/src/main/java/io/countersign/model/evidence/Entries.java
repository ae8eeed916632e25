package io.countersign.model.evidence;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The methods somebody entered, each once, in the order in which they were first entered. Constructors and class initialisers are
 * not recorded. A method is entered even when it throws before JaCoCo's first probe.
 *
 * @param complete whether every first entry was recorded; what is missing in incomplete entries was entered at an unknown time, or
 *     not at all
 */
public record Entries(boolean complete, List<EnteredMethod> methods) {

    private static final Entries NONE = new Entries(true, List.of());
    private static final Entries UNKNOWN = new Entries(false, List.of());

    public Entries {
        methods = methods instanceof NumberedMethods ? methods : List.copyOf(methods);
    }

    /** No method was entered. */
    public static Entries none() {
        return NONE;
    }

    /** Nobody recorded which methods were entered. */
    public static Entries unknown() {
        return UNKNOWN;
    }

    /** These entries, and after them those of {@code later} that are new. */
    public Entries then(Entries later) {
        if (later.complete && later.methods.isEmpty()) {
            return this;
        }
        Set<EnteredMethod> both = new LinkedHashSet<>(methods);
        // What came behind a gap is in no known order to what is missing, so it is left out with it.
        if (complete) {
            both.addAll(later.methods);
        }
        return new Entries(complete && later.complete, List.copyOf(both));
    }
}
