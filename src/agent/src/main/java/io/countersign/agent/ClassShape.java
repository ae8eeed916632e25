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

    /** How many places in a segment it takes. */
    int size() {
        return probes + methods.size();
    }

    /** The place of a method's entry behind the class's first place; negative when its entry is not recorded. */
    int entryOf(int method) {
        int found = Collections.binarySearch(methods, method);
        return found < 0 ? -1 : probes + found;
    }
}
