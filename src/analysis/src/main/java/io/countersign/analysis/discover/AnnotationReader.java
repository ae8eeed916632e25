package io.countersign.analysis.discover;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Reads one annotation and those inside of it. */
final class AnnotationReader extends AnnotationVisitor {

    private static final String CONTAINED = "value";

    private final String type;
    private final List<AnnotationUse> uses;
    private final Map<String, List<String>> elements = new LinkedHashMap<>();

    /** @param uses where it is added, behind those inside of it */
    AnnotationReader(String descriptor, List<AnnotationUse> uses) {
        super(Opcodes.ASM9);
        this.type = Type.getType(descriptor).getClassName();
        this.uses = uses;
    }

    @Override
    public void visit(@Nullable String name, Object value) {
        add(name, value);
    }

    private void add(@Nullable String name, Object value) {
        elements.computeIfAbsent(name == null ? CONTAINED : name, unknown -> new ArrayList<>())
                .addAll(texts(value).toList());
    }

    private static Stream<String> texts(Object value) {
        return value.getClass().isArray()
                ? IntStream.range(0, Array.getLength(value)).mapToObj(i -> String.valueOf(Array.get(value, i)))
                : Stream.of(value instanceof Type type ? type.getClassName() : value.toString());
    }

    @Override
    public void visitEnum(@Nullable String name, String descriptor, String value) {
        add(name, value);
    }

    @Override
    public AnnotationVisitor visitAnnotation(@Nullable String name, String descriptor) {
        return new AnnotationReader(descriptor, uses);
    }

    @Override
    public AnnotationVisitor visitArray(String array) {
        return new AnnotationVisitor(Opcodes.ASM9) {
            @Override
            public void visit(@Nullable String name, Object value) {
                add(array, value);
            }

            @Override
            public void visitEnum(@Nullable String name, String descriptor, String value) {
                add(array, value);
            }

            @Override
            public AnnotationVisitor visitAnnotation(@Nullable String name, String descriptor) {
                return new AnnotationReader(descriptor, uses);
            }
        };
    }

    @Override
    public void visitEnd() {
        uses.add(new AnnotationUse(type, elements));
    }
}
