package io.countersign.analysis.coverage;

import io.countersign.model.declared.CodeElement;
import java.util.List;

/** A method of a class under review. */
public final class CodeMethod {

    private final String name;
    private final String descriptor;
    private final CodeElement element;
    private final int firstProbe;
    private final int probeEnd;
    private final List<LinePart> parts;
    private final LineSpan lines;

    CodeMethod(
            LambdaCreators.Signature signature,
            CodeElement element,
            int firstProbe,
            int probeEnd,
            List<LinePart> parts) {
        this.name = signature.name();
        this.descriptor = signature.descriptor();
        this.element = element;
        this.firstProbe = firstProbe;
        this.probeEnd = probeEnd;
        this.parts = parts;
        this.lines = parts.stream()
                .filter(LinePart::hasLine)
                .map(part -> new LineSpan(part.line(), part.line()))
                .reduce(LineSpan.NONE, LineSpan::union);
    }

    /** As in the class file, {@code <init>} for a constructor. */
    public String name() {
        return name;
    }

    /** As in the class file, {@code (I)V}. */
    public String descriptor() {
        return descriptor;
    }

    /** What patterns see. The body of a lambda shows the method that creates the lambda. */
    public CodeElement element() {
        return element;
    }

    /** Whether it is a constructor or class initialiser, or a lambda created by one. */
    public boolean initializer() {
        return element.method().equals("<init>") || element.method().equals("<clinit>");
    }

    /** Whether any of its instructions count after JaCoCo's filters. */
    public boolean hasCode() {
        return !parts.isEmpty();
    }

    /** The first line that counts; 0 when it has no code or was compiled without line numbers. */
    public int firstLine() {
        return lines.length() == 0 ? 0 : lines.first();
    }

    /** The last line that counts; 0 when it has no code or was compiled without line numbers. */
    public int lastLine() {
        return lines.length() == 0 ? 0 : lines.last();
    }

    /** Its first probe. JaCoCo numbers the probes of a class method by method. */
    public int firstProbe() {
        return firstProbe;
    }

    /** One more than its last probe. */
    public int probeEnd() {
        return probeEnd;
    }

    LineSpan lines() {
        return lines;
    }

    List<LinePart> parts() {
        return parts;
    }

    /** {@code com.shop.Retry#attempt(I)V}. */
    @Override
    public String toString() {
        return element.className() + "#" + name + descriptor;
    }
}
