package io.countersign.analysis.results;

import java.util.Map;
import javax.xml.namespace.QName;

/**
 * An element as it begins.
 *
 * @param attributes by their local names
 */
record XmlElement(QName qualifiedName, Map<String, String> attributes) {

    XmlElement {
        attributes = Map.copyOf(attributes);
    }

    /** Its name without the namespace. */
    String name() {
        return qualifiedName.getLocalPart();
    }

    /** The value of an attribute; empty when it is not there. */
    String attribute(String name) {
        return attributes.getOrDefault(name, "");
    }
}
