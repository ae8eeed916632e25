package io.countersign.agent;

import java.lang.instrument.ClassFileTransformer;
import java.security.ProtectionDomain;
import org.jacoco.core.internal.instr.InstrSupport;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Changes classes of the flat layout: where they take the array of all, they ask for that of whom the thread works for. Each time and
 * not once per method, so that nothing else of the method has to change.
 */
final class ChangeOver implements ClassFileTransformer {

    private final Registry registry;
    private final Problems problems;

    ChangeOver(Registry registry, Problems problems) {
        this.registry = registry;
        this.problems = problems;
    }

    @Override
    public byte @Nullable [] transform(
            @Nullable ClassLoader loader,
            @Nullable String className,
            @Nullable Class<?> classBeingRedefined,
            @Nullable ProtectionDomain domain,
            byte[] source) {
        try {
            return className != null && registry.knows(className) ? changed(source) : null;
        } catch (Throwable e) {
            String name = String.valueOf(className);
            problems.note(Problems.Kind.NOT_INSTRUMENTED, name, Messages.notChangedOver(name, e));
            return null;
        }
    }

    /** The class in the other layout; as it was, when it was not in the flat one. */
    static byte[] changed(byte[] source) {
        ClassReader reader = InstrSupport.classReaderFor(source);
        ClassWriter writer = new ClassWriter(reader, 0);
        reader.accept(
                new ClassVisitor(InstrSupport.ASM_API_VERSION, writer) {
                    @Override
                    public MethodVisitor visitMethod(
                            int access,
                            String name,
                            String descriptor,
                            @Nullable String signature,
                            String @Nullable [] exceptions) {
                        return new Asking(super.visitMethod(access, name, descriptor, signature, exceptions));
                    }
                },
                0);
        return writer.toByteArray();
    }

    private static final class Asking extends MethodVisitor {

        Asking(MethodVisitor next) {
            super(InstrSupport.ASM_API_VERSION, next);
        }

        @Override
        public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
            if (SegmentCode.isSegment(owner)) {
                super.visitMethodInsn(
                        Opcodes.INVOKESTATIC, owner, SegmentCode.CHOSEN, SegmentCode.CHOSEN_DESCRIPTOR, false);
            } else {
                super.visitFieldInsn(opcode, owner, name, descriptor);
            }
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
            boolean enter = SegmentCode.isSegment(owner) && name.equals(SegmentCode.ENTER);
            super.visitMethodInsn(opcode, owner, enter ? SegmentCode.ENTER_CHOSEN : name, descriptor, isInterface);
        }
    }
}
