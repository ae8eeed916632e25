package io.countersign.analysis.bytecode;

import io.countersign.analysis.digest.Sha256;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jacoco.core.internal.instr.InstrSupport;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;

/**
 * What one class file does. Line numbers, names of local variables and parameters, the source file, stack map frames, generic signatures,
 * the order of members and of the constant pool, and the version of the class file are no part of it.
 *
 * @param name VM name
 * @param superName VM name of its superclass
 * @param annotations binary names of its annotations that are there at run time
 * @param shape SHA-256 of what is in no method: its kind, what it extends, its fields, their annotations and its own
 * @param methods sorted; bodies of lambdas belong to the methods that create them
 */
public record ClassCode(
        String name, Optional<String> superName, Set<String> annotations, String shape, List<MethodCode> methods) {

    /** Nobody compiles a class differently because of these. */
    private static final int KIND = Opcodes.ACC_INTERFACE
            | Opcodes.ACC_ABSTRACT
            | Opcodes.ACC_FINAL
            | Opcodes.ACC_ENUM
            | Opcodes.ACC_ANNOTATION
            | Opcodes.ACC_RECORD;

    public ClassCode {
        annotations = Set.copyOf(annotations);
        methods = List.copyOf(methods);
    }

    /**
     * Reads a class file.
     *
     * @param ignored binary names of annotations that only name things, beside those that {@link Annotations} leaves out anyway
     * @throws IllegalArgumentException when the bytes are no class file that can be read
     */
    public static ClassCode read(byte[] classFile, Predicate<String> ignored) {
        ClassNode node = new ClassNode();
        try {
            InstrSupport.classReaderFor(classFile).accept(node, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
            return of(node, new Annotations(ignored));
        } catch (IllegalArgumentException e) {
            throw e;
        } catch (RuntimeException e) {
            // ASM answers broken files with whatever runs out of bounds first.
            throw new IllegalArgumentException("no readable class file", e);
        }
    }

    private static ClassCode of(ClassNode node, Annotations annotations) {
        ClassMethods methods = new ClassMethods(node, annotations);
        return new ClassCode(
                node.name,
                Optional.ofNullable(node.superName),
                new HashSet<>(Annotations.types(node.visibleAnnotations)),
                shape(node, annotations),
                methods.read());
    }

    private static String shape(ClassNode node, Annotations annotations) {
        Sha256 hash = new Sha256();
        hash.text("class " + (node.access & KIND) + " extends " + node.superName);
        node.interfaces.stream().sorted().forEach(name -> hash.text("implements " + name));
        annotations.lines(node.visibleAnnotations, node.invisibleAnnotations).forEach(hash::text);
        node.fields.stream()
                .filter(field -> (field.access & Opcodes.ACC_SYNTHETIC) == 0)
                .sorted(Comparator.comparing((FieldNode field) -> field.name + " " + field.desc))
                .flatMap(field -> Stream.concat(
                        Stream.of("field " + field.access + " " + field.name + " " + field.desc + " "
                                + MethodText.literal(field.value)),
                        annotations.lines(field.visibleAnnotations, field.invisibleAnnotations)))
                .forEach(hash::text);
        return hash.hex();
    }

    /** The method of a name and descriptor, where it stands in this class itself. */
    public Optional<MethodCode> method(String signature) {
        return methods.stream()
                .filter(method -> method.signature().equals(signature))
                .findFirst();
    }
}
