package io.countersign.agent;

import io.countersign.agent.base.Countersign;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jacoco.core.internal.instr.InstrSupport;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Lets a class that the user's own JaCoCo agent instrumented hit arrays of ours: where it stores JaCoCo's array in a local variable,
 * it asks for another one. Its probes stay JaCoCo's, and so do id and probe count. No stack slot is needed that JaCoCo has not made
 * room for.
 */
final class StockWriter implements ClassRecorder {

    private static final String COUNTERSIGN = Type.getInternalName(Countersign.class);

    private final Registry registry;
    private final StockRuntime runtime;
    private final AtomicInteger understood = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();

    StockWriter(Registry registry, StockRuntime runtime) {
        this.registry = registry;
        this.runtime = runtime;
    }

    @Override
    public Optional<byte[]> write(byte[] source) {
        ClassReader reader = InstrSupport.classReaderFor(source);
        if (StockRuntime.isOne(reader.getClassName())) {
            return Optional.of(runtime.write(reader));
        }
        try {
            Optional<byte[]> written =
                    StockLook.look(reader).map(registry::claim).map(recorded -> write(reader, recorded));
            written.ifPresent(code -> understood.incrementAndGet());
            return written;
        } catch (RuntimeException e) {
            refused.incrementAndGet();
            runtime.refuse(reader.getClassName());
            throw e;
        }
    }

    /** The JVM gives a class that is transformed again as JaCoCo made it. */
    @Override
    public boolean isAskedAgain() {
        return true;
    }

    /** Whether the user's agent turned out to be one that nobody here understands. */
    boolean isLost() {
        return !runtime.isFound() || (understood.get() == 0 && refused.get() > 0);
    }

    private static byte[] write(ClassReader reader, RecordedClass recorded) {
        ClassWriter writer = new ClassWriter(reader, 0);
        reader.accept(new Patch(writer, recorded), 0);
        return writer.toByteArray();
    }

    private static final class Patch extends ClassVisitor {

        private final RecordedClass recorded;
        private boolean interfaceType;
        private int position;

        Patch(ClassVisitor next, RecordedClass recorded) {
            super(InstrSupport.ASM_API_VERSION, next);
            this.recorded = recorded;
        }

        @Override
        public void visit(
                int version,
                int access,
                String name,
                @Nullable String signature,
                @Nullable String superName,
                String @Nullable [] interfaces) {
            interfaceType = (access & Opcodes.ACC_INTERFACE) != 0;
            super.visit(version, access, name, signature, superName, interfaces);
        }

        @Override
        public MethodVisitor visitMethod(
                int access,
                String name,
                String descriptor,
                @Nullable String signature,
                String @Nullable [] exceptions) {
            MethodVisitor next = super.visitMethod(access, name, descriptor, signature, exceptions);
            int entry = recorded.shape().entryOf(position++);
            boolean mayAsk = StockMethod.mayAsk(interfaceType, name);
            return new StockMethod(recorded.shape().name(), mayAsk, next) {
                @Override
                void store(int variable) {
                    patch(mv, variable, entry);
                }
            };
        }

        private void patch(MethodVisitor method, int variable, int entry) {
            InstrSupport.push(method, recorded.segment().index());
            method.visitMethodInsn(Opcodes.INVOKESTATIC, COUNTERSIGN, "beside", "([ZI)[Z", false);
            method.visitVarInsn(Opcodes.ASTORE, variable);
            if (entry >= 0) {
                method.visitVarInsn(Opcodes.ALOAD, variable);
                InstrSupport.push(method, recorded.base() + entry);
                InstrSupport.push(method, recorded.segment().first() + recorded.base() + entry);
                method.visitMethodInsn(Opcodes.INVOKESTATIC, COUNTERSIGN, "enterBeside", "([ZII)V", false);
            }
        }
    }
}
