package io.countersign.analysis.claims;

import io.countersign.analysis.settings.ClaimAnnotation;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Collects the IDs out of annotations, whatever their retention, and out of the containers of repeated ones. */
final class MarkCollector {

    private static final int API = Opcodes.ASM9;

    private final ClaimVocabulary vocabulary;
    private final List<Mark> marks = new ArrayList<>();

    MarkCollector(ClaimVocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    List<Mark> marks() {
        return marks;
    }

    AnnotationVisitor visitor(String descriptor) {
        ClaimVocabulary.Meaning meaning = vocabulary.of(Type.getType(descriptor).getClassName());
        return meaning.elements().isEmpty() ? new ContainerVisitor() : new ClaimVisitor(meaning);
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

        private final ClaimVocabulary.Meaning meaning;
        private final List<String> ids = new ArrayList<>();
        private int revision;

        ClaimVisitor(ClaimVocabulary.Meaning meaning) {
            super(API);
            this.meaning = meaning;
        }

        private Optional<ClaimAnnotation> element(String name) {
            return meaning.elements().stream()
                    .filter(element -> element.element().equals(name))
                    .findFirst();
        }

        @Override
        public void visit(String name, Object value) {
            Optional<ClaimAnnotation> element = element(name);
            if (element.isPresent()) {
                texts(value).forEach(text -> ids.addAll(element.get().idsIn(text)));
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
            return element(name).map(this::array).orElse(null);
        }

        private AnnotationVisitor array(ClaimAnnotation element) {
            return new ArrayVisitor(element, ids);
        }

        @Override
        public void visitEnd() {
            if (ids.isEmpty() && !meaning.otherwise().isEmpty()) {
                ids.add(meaning.otherwise());
            }
            if (!ids.isEmpty()) {
                marks.add(Mark.ofAnnotation(ids, revision));
            }
        }
    }

    /** Reads the elements of an array of IDs. */
    private static final class ArrayVisitor extends AnnotationVisitor {

        private final ClaimAnnotation element;
        private final List<String> ids;

        ArrayVisitor(ClaimAnnotation element, List<String> ids) {
            super(API);
            this.element = element;
            this.ids = ids;
        }

        @Override
        public void visit(@Nullable String name, Object value) {
            texts(value).forEach(text -> ids.addAll(element.idsIn(text)));
        }

        @Override
        public void visitEnum(@Nullable String name, String descriptor, String value) {
            ids.addAll(element.idsIn(value));
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
