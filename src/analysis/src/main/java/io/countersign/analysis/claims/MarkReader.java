package io.countersign.analysis.claims;

import io.countersign.analysis.claims.MarkedClass.MarkedMethod;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Reads the claiming annotations of one class file. */
final class MarkReader extends ClassVisitor {

    private final ClaimVocabulary vocabulary;
    private final MarkCollector collector;
    private final List<MarkedMethod> methods = new ArrayList<>();
    private String name = "";
    private Optional<String> superName = Optional.empty();
    private List<String> interfaces = List.of();
    private Optional<String> outerName = Optional.empty();
    private Optional<String> sourceFile = Optional.empty();

    private MarkReader(ClaimVocabulary vocabulary) {
        super(Opcodes.ASM9);
        this.vocabulary = vocabulary;
        this.collector = new MarkCollector(vocabulary);
    }

    /**
     * Reads a class file.
     *
     * @throws IllegalArgumentException when the bytes are no class file that can be read
     */
    static MarkedClass read(byte[] classFile, ClaimVocabulary vocabulary) {
        MarkReader reader = new MarkReader(vocabulary);
        try {
            new ClassReader(classFile).accept(reader, ClassReader.SKIP_FRAMES);
        } catch (IllegalArgumentException e) {
            throw e;
        } catch (RuntimeException e) {
            // ASM answers broken files with whatever runs out of bounds first.
            throw new IllegalArgumentException("no readable class file", e);
        }
        return reader.result();
    }

    private MarkedClass result() {
        int line = methods.stream()
                .mapToInt(MarkedMethod::line)
                .filter(number -> number > 0)
                .min()
                .orElse(0);
        return new MarkedClass(name, superName, interfaces, outerName, sourceFile, line, collector.marks(), methods);
    }

    private static String binaryName(String internalName) {
        return internalName.replace('/', '.');
    }

    @Override
    public void visit(
            int version,
            int access,
            String internalName,
            @Nullable String signature,
            @Nullable String superInternalName,
            String @Nullable [] interfaceNames) {
        name = binaryName(internalName);
        superName = Optional.ofNullable(superInternalName).map(MarkReader::binaryName);
        interfaces = interfaceNames == null
                ? List.of()
                : Arrays.stream(interfaceNames).map(MarkReader::binaryName).toList();
    }

    @Override
    public void visitSource(@Nullable String source, @Nullable String debug) {
        sourceFile = Optional.ofNullable(source).map(file -> {
            String path = name.replace('.', '/');
            return path.substring(0, path.lastIndexOf('/') + 1) + file;
        });
    }

    @Override
    public void visitInnerClass(String inner, @Nullable String outer, @Nullable String simpleName, int access) {
        if (binaryName(inner).equals(name) && outer != null) {
            outerName = Optional.of(binaryName(outer));
        }
    }

    @Override
    public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
        return collector.visitor(descriptor);
    }

    @Override
    public MethodVisitor visitMethod(
            int access,
            String methodName,
            String descriptor,
            @Nullable String signature,
            String @Nullable [] exceptions) {
        MarkCollector marks = new MarkCollector(vocabulary);
        return new MethodVisitor(Opcodes.ASM9) {

            private int firstLine;

            @Override
            public AnnotationVisitor visitAnnotation(String annotation, boolean visible) {
                return marks.visitor(annotation);
            }

            @Override
            public void visitLineNumber(int line, Label start) {
                firstLine = firstLine == 0 ? line : Math.min(firstLine, line);
            }

            @Override
            public void visitEnd() {
                methods.add(new MarkedMethod(methodName, parameterTypes(descriptor), firstLine, marks.marks()));
            }
        };
    }

    private static List<String> parameterTypes(String descriptor) {
        return Arrays.stream(Type.getArgumentTypes(descriptor))
                .map(type -> type.getSort() == Type.ARRAY ? binaryName(type.getDescriptor()) : type.getClassName())
                .toList();
    }
}
