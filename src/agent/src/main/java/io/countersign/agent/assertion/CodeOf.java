package io.countersign.agent.assertion;

import org.jacoco.core.internal.instr.InstrSupport;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;

/** Class files as trees and back. */
final class CodeOf {

    private CodeOf() {}

    static ClassNode read(byte[] code) {
        ClassNode type = new ClassNode(InstrSupport.ASM_API_VERSION);
        reader(code).accept(type, 0);
        return type;
    }

    /** {@code type} as a class file, whose constants are those of {@code original}, and more. */
    static byte[] write(ClassNode type, byte[] original) {
        // Nothing is computed: that would load classes of the program in the middle of loading one.
        ClassWriter writer = new ClassWriter(reader(original), 0);
        type.accept(writer);
        return writer.toByteArray();
    }

    static ClassReader reader(byte[] code) {
        return InstrSupport.classReaderFor(code);
    }

    /** Whether the verifier wants to be told the types at the start of a handler. */
    static boolean needsFrames(ClassNode type) {
        return (type.version & 0xFFFF) >= Opcodes.V1_6;
    }
}
