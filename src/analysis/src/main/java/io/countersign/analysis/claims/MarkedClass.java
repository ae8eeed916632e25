package io.countersign.analysis.claims;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a test class file says about claims.
 *
 * @param name binary name
 * @param superName binary name of its superclass
 * @param interfaces binary names
 * @param outerName binary name of the class it is nested in
 * @param sourceFile path of its source below a source folder, such as {@code com/shop/FxTest.java}
 * @param line first line of code in it; 0 when unknown
 */
public record MarkedClass(
        String name,
        Optional<String> superName,
        List<String> interfaces,
        Optional<String> outerName,
        Optional<String> sourceFile,
        int line,
        List<Mark> marks,
        List<MarkedMethod> methods) {

    public MarkedClass {
        Objects.requireNonNull(name);
        interfaces = List.copyOf(interfaces);
        marks = List.copyOf(marks);
        methods = List.copyOf(methods);
    }

    /**
     * A method of a test class.
     *
     * @param parameterTypes as {@link Class#getName()} writes them
     * @param line its first line of code; 0 when unknown
     */
    public record MarkedMethod(String name, List<String> parameterTypes, int line, List<Mark> marks) {

        public MarkedMethod {
            Objects.requireNonNull(name);
            parameterTypes = List.copyOf(parameterTypes);
            marks = List.copyOf(marks);
        }
    }
}
