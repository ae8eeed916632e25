package io.countersign.agent;

import java.util.Collections;
import java.util.List;

/**
 * What the recorder needs to know of a class file.
 *
 * @param id as JaCoCo computes it
 * @param name in VM notation
 * @param probes how many JaCoCo puts into it
 * @param methods those whose entry is recorded, by their position among all methods of the class file, ascending
 */
record ClassShape(long id, String name, int probes, List<Integer> methods) {

    /**
     * As {@code equals}, which makes the JDK load classes when it is first called: in the midst of loading one, the transformers of
     * other agents would see these, and what they load for that would pass by the recorder.
     */
    boolean isSameAs(ClassShape other) {
        return id == other.id && probes == other.probes && name.equals(other.name) && methods.equals(other.methods);
    }

    /** Which of {@link #methods} the one at a position of the class file is; negative when its entry is not recorded. */
    int entryOf(int method) {
        return Collections.binarySearch(methods, method);
    }
}
