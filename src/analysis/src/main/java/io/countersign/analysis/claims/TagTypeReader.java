package io.countersign.analysis.claims;

import io.countersign.analysis.settings.ClaimAnnotation;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Reads the class file of an annotation type that may be a tag of JGiven. */
public final class TagTypeReader extends ClassVisitor {

    private static final String IS_TAG = "Lcom/tngtech/jgiven/annotation/IsTag;";

    /**
     * An annotation type that carries {@code @IsTag}.
     *
     * @param valued whether what is written as its value counts
     * @param otherwise what stands for a value where none is written
     */
    public record TagType(boolean valued, String otherwise) {}

    private final Map<String, Object> tag = new HashMap<>();
    private String simpleName = "";
    private String defaultValue = "";
    private boolean found;

    private TagTypeReader() {
        super(Opcodes.ASM9);
    }

    /** Empty when it is no tag, or cannot be read. */
    public static Optional<TagType> read(byte[] classFile) {
        TagTypeReader reader = new TagTypeReader();
        try {
            new ClassReader(classFile).accept(reader, ClassReader.SKIP_CODE);
        } catch (RuntimeException e) {
            // ASM answers broken files with whatever runs out of bounds first.
            return Optional.empty();
        }
        return reader.found ? Optional.of(reader.result()) : Optional.empty();
    }

    private TagType result() {
        boolean ignored = Boolean.TRUE.equals(tag.get("ignoreValue"));
        String name = text("name").orElse(simpleName);
        String value =
                ClaimAnnotation.idOf(defaultValue).or(() -> text("value")).orElse(name);
        return new TagType(!ignored, ignored ? name : value);
    }

    private Optional<String> text(String element) {
        return Optional.ofNullable(tag.get(element)).flatMap(value -> ClaimAnnotation.idOf(value.toString()));
    }

    @Override
    public void visit(
            int version,
            int access,
            String name,
            @Nullable String signature,
            @Nullable String superName,
            String @Nullable [] interfaces) {
        simpleName = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('$')) + 1);
    }

    @Override
    public @Nullable AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
        if (!descriptor.equals(IS_TAG)) {
            return null;
        }
        found = true;
        return new AnnotationVisitor(Opcodes.ASM9) {
            @Override
            public void visit(String name, Object value) {
                tag.put(name, value);
            }
        };
    }

    @Override
    public @Nullable MethodVisitor visitMethod(
            int access, String name, String descriptor, @Nullable String signature, String @Nullable [] exceptions) {
        return name.equals("value") ? new DefaultReader() : null;
    }

    private final class DefaultReader extends MethodVisitor {

        DefaultReader() {
            super(Opcodes.ASM9);
        }

        @Override
        public AnnotationVisitor visitAnnotationDefault() {
            return new AnnotationVisitor(Opcodes.ASM9) {
                @Override
                public void visit(@Nullable String name, Object value) {
                    defaultValue = value.toString();
                }
            };
        }
    }
}
