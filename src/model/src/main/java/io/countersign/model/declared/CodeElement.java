package io.countersign.model.declared;

import java.util.List;

/**
 * A method as a pattern sees it.
 *
 * @param className binary name with dots, nested classes behind {@code $}
 * @param method its name; {@code <init>} and {@code <clinit>} as in the class file
 * @param parameterTypes as Java writes them, {@code int}, {@code java.lang.String}, {@code byte[]}; nested classes behind
 *     {@code $}
 */
public record CodeElement(String className, String method, List<String> parameterTypes) {

    public CodeElement {
        parameterTypes = List.copyOf(parameterTypes);
    }
}
