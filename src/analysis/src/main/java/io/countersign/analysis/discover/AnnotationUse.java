package io.countersign.analysis.discover;

import java.util.List;
import java.util.Map;

/**
 * An annotation as it is written on a class or a method. Those inside of others, as repeated ones are, stand for themselves.
 *
 * @param type binary name
 * @param elements texts, numbers, classes and constants by the names of the elements
 */
record AnnotationUse(String type, Map<String, List<String>> elements) {

    List<String> values(String element) {
        return elements.getOrDefault(element, List.of());
    }

    String simpleName() {
        return type.substring(Math.max(type.lastIndexOf('.'), type.lastIndexOf('$')) + 1);
    }
}
