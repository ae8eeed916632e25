package io.countersign.analysis.claims;

import io.countersign.analysis.settings.ClaimAnnotation;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Collects the IDs out of annotations, whatever their retention, and out of the containers of repeated ones. */
final class MarkCollector {

    private static final int API = Opcodes.ASM9;

    private final List<ClaimAnnotation> annotations;
    private final List<Mark> marks = new ArrayList<>();

    MarkCollector(List<ClaimAnnotation> annotations) {
        this.annotations = annotations;
    }

    List<Mark> marks() {
        return marks;
    }

    AnnotationVisitor visitor(String descriptor) {
        String type = Type.getType(descriptor).getClassName();
        Set<String> elements = annotations.stream()
                .filter(annotation -> annotation.type().equals(type))
                .map(ClaimAnnotation::element)
                .collect(Collectors.toSet());
        return elements.isEmpty() ? new ContainerVisitor() : new ClaimVisitor(elements);
    }

    /** ASM hands over arrays of numbers as a whole, and classes as descriptors. */
    private static List<String> texts(Object value) {
        if (value.getClass().isArray()) {
            return IntStream.range(0, Array.getLength(value))
                    .mapToObj(i -> String.valueOf(Array.get(value, i)))
                    .toList();
        }
        return List.of(value instanceof Type type ? type.getClassName() : value.toString());
    }

    /** Reads one claiming annotation. */
    private final class ClaimVisitor extends AnnotationVisitor {

        private final Set<String> elements;
        private final List<String> ids = new ArrayList<>();
        private int revision;

        ClaimVisitor(Set<String> elements) {
            super(API);
            this.elements = elements;
        }

        @Override
        public void visit(String name, Object value) {
            if (elements.contains(name)) {
                ids.addAll(texts(value));
            } else if (name.equals("revision") && value instanceof Integer number) {
                revision = number;
            }
        }

        @Override
        public void visitEnum(String name, String descriptor, String value) {
            visit(name, value);
        }

        @Override
        public @Nullable AnnotationVisitor visitArray(String name) {
            return elements.contains(name) ? new ArrayVisitor(ids) : null;
        }

        @Override
        public void visitEnd() {
            if (!ids.isEmpty()) {
                marks.add(new Mark(ids, revision));
            }
        }
    }

    /** Reads the elements of an array of IDs. */
    private static final class ArrayVisitor extends AnnotationVisitor {

        private final List<String> ids;

        ArrayVisitor(List<String> ids) {
            super(API);
            this.ids = ids;
        }

        @Override
        public void visit(@Nullable String name, Object value) {
            ids.addAll(texts(value));
        }

        @Override
        public void visitEnum(@Nullable String name, String descriptor, String value) {
            ids.add(value);
        }
    }

    /** Looks for claiming annotations inside of others: that is how repeated ones are stored. */
    private final class ContainerVisitor extends AnnotationVisitor {

        ContainerVisitor() {
            super(API);
        }

        @Override
        public AnnotationVisitor visitAnnotation(@Nullable String name, String descriptor) {
            return visitor(descriptor);
        }

        @Override
        public AnnotationVisitor visitArray(@Nullable String name) {
            return this;
        }
    }
}
