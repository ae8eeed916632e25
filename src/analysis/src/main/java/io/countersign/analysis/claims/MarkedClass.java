package io.countersign.analysis.claims;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What a test class file says about claims.
 *
 * @param name binary name
 * @param superName binary name of its superclass
 * @param interfaces binary names
 * @param outerName binary name of the class it is nested in
 * @param sourceFile path of its source below a source folder, such as {@code com/shop/FxTest.java}
 * @param line first line of code in it; 0 when unknown
 * @param hash SHA-256 of what it does as a test; empty when unknown
 */
public record MarkedClass(
        String name,
        Optional<String> superName,
        List<String> interfaces,
        Optional<String> outerName,
        Optional<String> sourceFile,
        int line,
        List<Mark> marks,
        List<MarkedMethod> methods,
        String hash) {

    /** Of which nobody knows what it does. */
    public MarkedClass(
            String name,
            Optional<String> superName,
            List<String> interfaces,
            Optional<String> outerName,
            Optional<String> sourceFile,
            int line,
            List<Mark> marks,
            List<MarkedMethod> methods) {
        this(name, superName, interfaces, outerName, sourceFile, line, marks, methods, "");
    }

    public MarkedClass {
        Objects.requireNonNull(name);
        interfaces = List.copyOf(interfaces);
        marks = List.copyOf(marks);
        methods = List.copyOf(methods);
        // What was kept before there were hashes has none.
        hash = Objects.requireNonNullElse(hash, "");
    }

    /** The same class with other marks. */
    MarkedClass with(List<Mark> otherMarks, List<MarkedMethod> otherMethods) {
        return new MarkedClass(
                name, superName, interfaces, outerName, sourceFile, line, otherMarks, otherMethods, hash);
    }

    /** The same class, with what it does as a test and, by the name of the method, what each of its methods does as one. */
    MarkedClass hashed(String own, UnaryOperator<String> ofMethod) {
        return new MarkedClass(
                name,
                superName,
                interfaces,
                outerName,
                sourceFile,
                line,
                marks,
                methods.stream()
                        .map(method -> new MarkedMethod(
                                method.name(),
                                method.parameterTypes(),
                                method.line(),
                                method.marks(),
                                ofMethod.apply(method.name())))
                        .toList(),
                own);
    }

    /**
     * A method of a test class.
     *
     * @param parameterTypes as {@link Class#getName()} writes them
     * @param line its first line of code; 0 when unknown
     * @param hash SHA-256 of what it does as a test, with all overloads; empty when unknown, and for what is surely none
     */
    public record MarkedMethod(String name, List<String> parameterTypes, int line, List<Mark> marks, String hash) {

        /** Of which nobody knows what it does. */
        public MarkedMethod(String name, List<String> parameterTypes, int line, List<Mark> marks) {
            this(name, parameterTypes, line, marks, "");
        }

        public MarkedMethod {
            Objects.requireNonNull(name);
            parameterTypes = List.copyOf(parameterTypes);
            marks = List.copyOf(marks);
            hash = Objects.requireNonNullElse(hash, "");
        }
    }
}
