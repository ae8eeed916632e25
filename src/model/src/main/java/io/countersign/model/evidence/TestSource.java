package io.countersign.model.evidence;

import java.util.List;

/** Where a test or container comes from, as its engine said. */
public sealed interface TestSource {

    /**
     * A Java method.
     *
     * @param className binary name
     * @param parameterTypes as JUnit writes them, split at the commas
     */
    record Method(String className, String methodName, List<String> parameterTypes) implements TestSource {
        public Method {
            parameterTypes = List.copyOf(parameterTypes);
        }
    }

    /** A Java class, by its binary name. */
    record Type(String className) implements TestSource {}

    /**
     * A file or class path resource, such as a feature file.
     *
     * @param line counted from 1; 0 when unknown
     */
    record File(String path, int line) implements TestSource {}

    /** The engine named no place, or one of a kind that is not known here. */
    record Unknown() implements TestSource {}
}
