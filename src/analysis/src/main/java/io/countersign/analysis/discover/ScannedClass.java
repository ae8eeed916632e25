package io.countersign.analysis.discover;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** What a class file of a test says, with every annotation. */
final class ScannedClass extends ClassVisitor {

    /** A method that code of a class file has, constructors left out. */
    record ScannedMethod(String name, String descriptor, int access, List<AnnotationUse> annotations) {

        boolean isPublicInstance() {
            return (access & Opcodes.ACC_PUBLIC) != 0 && (access & (Opcodes.ACC_STATIC | Opcodes.ACC_BRIDGE)) == 0;
        }
    }

    private final List<AnnotationUse> annotations = new ArrayList<>();
    private final List<ScannedMethod> methods = new ArrayList<>();
    private final List<String> parents = new ArrayList<>();
    private String name = "";
    private Optional<String> outer = Optional.empty();
    private int access;

    private ScannedClass() {
        super(Opcodes.ASM9);
    }

    /** Empty when the bytes are no class file that can be read. */
    static Optional<ScannedClass> read(byte[] classFile) {
        ScannedClass scanned = new ScannedClass();
        try {
            new ClassReader(classFile).accept(scanned, ClassReader.SKIP_CODE);
            return Optional.of(scanned);
        } catch (RuntimeException e) {
            // ASM answers broken files with whatever runs out of bounds first.
            return Optional.empty();
        }
    }

    String name() {
        return name;
    }

    /** Its superclass and its interfaces. */
    List<String> parents() {
        return parents;
    }

    Optional<String> outer() {
        return outer;
    }

    List<AnnotationUse> annotations() {
        return annotations;
    }

    List<ScannedMethod> methods() {
        return methods;
    }

    /** Whether it can have instances, as a class of tests must. */
    boolean isConcrete() {
        return (access & (Opcodes.ACC_ABSTRACT | Opcodes.ACC_INTERFACE | Opcodes.ACC_SYNTHETIC)) == 0;
    }

    private static String binaryName(String internalName) {
        return internalName.replace('/', '.');
    }

    @Override
    public void visit(
            int version,
            int flags,
            String internalName,
            @Nullable String signature,
            @Nullable String superName,
            String @Nullable [] interfaces) {
        name = binaryName(internalName);
        access = flags;
        if (superName != null) {
            parents.add(binaryName(superName));
        }
        if (interfaces != null) {
            Arrays.stream(interfaces).map(ScannedClass::binaryName).forEach(parents::add);
        }
    }

    @Override
    public void visitInnerClass(String inner, @Nullable String around, @Nullable String simpleName, int flags) {
        if (binaryName(inner).equals(name) && around != null) {
            outer = Optional.of(binaryName(around));
        }
    }

    @Override
    public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
        return new AnnotationReader(descriptor, annotations);
    }

    @Override
    public @Nullable MethodVisitor visitMethod(
            int flags,
            String methodName,
            String descriptor,
            @Nullable String signature,
            String @Nullable [] exceptions) {
        if (methodName.startsWith("<") || (flags & Opcodes.ACC_BRIDGE) != 0) {
            return null;
        }
        List<AnnotationUse> uses = new ArrayList<>();
        methods.add(new ScannedMethod(methodName, descriptor, flags, uses));
        return new MethodVisitor(Opcodes.ASM9) {
            @Override
            public AnnotationVisitor visitAnnotation(String annotation, boolean visible) {
                return new AnnotationReader(annotation, uses);
            }
        };
    }
}
