package io.countersign.agent;

import io.countersign.agent.base.Countersign;
import org.jacoco.core.internal.instr.InstrSupport;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Tells when the JUnit Platform starts a node. JUnit creates the test instance before it says that the test has started; without
 * this, code of a constructor cannot be told from code of the container's {@code @BeforeAll}.
 */
final class NodeHook extends ClassVisitor {

    static final String TARGET = "org/junit/platform/engine/support/hierarchical/NodeTestTask";

    private static final String MEETING_PLACE = Type.getInternalName(Countersign.class);

    private boolean found;

    private NodeHook(ClassVisitor next) {
        super(InstrSupport.ASM_API_VERSION, next);
    }

    /** The class with the hook at the start of {@code execute()}; others unchanged. */
    static byte[] applyTo(String className, String location, byte[] source) {
        if (!className.equals(TARGET)) {
            return source;
        }
        ClassReader reader = InstrSupport.classReaderFor(source);
        ClassWriter writer = new ClassWriter(reader, 0);
        NodeHook hook = new NodeHook(writer);
        reader.accept(hook, 0);
        if (!hook.found) {
            throw new IllegalStateException(Messages.hookNotFound(TARGET));
        }
        return writer.toByteArray();
    }

    @Override
    public MethodVisitor visitMethod(
            int access, String name, String descriptor, @Nullable String signature, String @Nullable [] exceptions) {
        MethodVisitor next = super.visitMethod(access, name, descriptor, signature, exceptions);
        if (!name.equals("execute") || !descriptor.equals("()V") || (access & Opcodes.ACC_ABSTRACT) != 0) {
            return next;
        }
        found = true;
        return new MethodVisitor(api, next) {
            @Override
            public void visitCode() {
                super.visitCode();
                super.visitMethodInsn(Opcodes.INVOKESTATIC, MEETING_PLACE, "nodeStarting", "()V", false);
            }
        };
    }
}
