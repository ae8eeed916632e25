package io.countersign.analysis.coverage;

import io.countersign.model.evidence.ClassKey;
import java.util.List;

/**
 * What of a selection stands in one source file.
 *
 * @param packageName with dots
 * @param name of the file; of the class when it was compiled without the name of its file
 * @param selection never without a class
 * @param witnesses the classes whose hits decide which of the lines ran: its own, and those that hold copies of its Kotlin inline
 *     functions
 */
public record SourcePart(String packageName, String name, Selection selection, List<ClassKey> witnesses) {

    public SourcePart {
        witnesses = List.copyOf(witnesses);
    }

    static SourcePart of(Selection selection, Copies copies) {
        List<CodeClass> classes = selection.classes();
        CodeClass any = classes.get(0);
        return new SourcePart(
                any.packageName(),
                any.sourceFile().orElse(any.name()),
                selection,
                List.copyOf(copies.witnesses(classes)));
    }
}
