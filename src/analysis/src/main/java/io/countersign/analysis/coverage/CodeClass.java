package io.countersign.analysis.coverage;

import io.countersign.model.evidence.ClassKey;
import java.util.List;
import java.util.Optional;

/** A class under review, with what each of its probes proves. */
public final class CodeClass {

    private final ClassKey key;
    private final Optional<String> sourceFile;
    private final List<CodeMethod> methods;
    private final ProbeSets sets;
    private final List<InlinedCode> inlined;
    private final String sourceUnit;

    CodeClass(
            ClassKey key,
            Optional<String> sourceFile,
            List<CodeMethod> methods,
            ProbeSets sets,
            List<InlinedCode> inlined) {
        this.key = key;
        this.sourceFile = sourceFile;
        this.methods = List.copyOf(methods);
        this.sets = sets;
        this.inlined = List.copyOf(inlined);
        // No source file has a name with a slash at its end, so a class without one stands alone.
        this.sourceUnit = sourceFile.map(file -> packageName() + "/" + file).orElse(key.name() + "/");
    }

    /** Its identity, as JaCoCo knows it. */
    public ClassKey key() {
        return key;
    }

    /** Its binary name with dots. */
    public String name() {
        return key.className();
    }

    /** Its package with dots; empty for the unnamed package. */
    public String packageName() {
        String name = key.className();
        return name.substring(0, Math.max(0, name.lastIndexOf('.')));
    }

    /** The source file's name without folders, when it was compiled with debug information. */
    public Optional<String> sourceFile() {
        return sourceFile;
    }

    /** All its methods in the order of the class file, also those without code; so evidence counts the methods that were entered. */
    public List<CodeMethod> methods() {
        return methods;
    }

    /** Whether JaCoCo counts anything of it. */
    public boolean hasCode() {
        return methods.stream().anyMatch(CodeMethod::hasCode);
    }

    ProbeSets sets() {
        return sets;
    }

    /** Code of other classes, or of other lines of this one, that Kotlin's compiler copied into it. */
    List<InlinedCode> inlined() {
        return inlined;
    }

    /** Classes of one source file have the same; lines merge within it and nowhere else. */
    String sourceUnit() {
        return sourceUnit;
    }

    /** Its name. */
    @Override
    public String toString() {
        return name();
    }
}
