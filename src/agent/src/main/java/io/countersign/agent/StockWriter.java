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
            if (isOurs(reader.getClassName())) {
                return StockLook.look(reader).map(shape -> write(reader, shape.name(), StockWriter::nowhere));
            }
            Optional<byte[]> written =
                    StockLook.look(reader).map(registry::claim).map(recorded -> write(reader, recorded));
            written.ifPresent(code -> understood.incrementAndGet());
            return written;
        } catch (ProbeWriter.AlreadyInstrumented e) {
            throw e;
        } catch (RuntimeException e) {
            refused.incrementAndGet();
            runtime.refuse(reader.getClassName());
            throw e;
        }
    }

    @Override
    public boolean holds(String className) {
        return registry.knows(className);
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

    /** The listener and the agent's doorstep, which JaCoCo alone would not have met. */
    private static boolean isOurs(String name) {
        return ClassFilter.isOwn(name)
                || name.startsWith("io/countersign/junit/")
                || name.startsWith("io/countersign/model/");
    }

    private static byte[] write(ClassReader reader, RecordedClass recorded) {
        return write(
                reader,
                recorded.shape().name(),
                (method, variable, position) -> beside(method, variable, position, recorded));
    }

    private static byte[] write(ClassReader reader, String owner, Store store) {
        ClassWriter writer = new ClassWriter(reader, 0);
        reader.accept(new Patch(writer, owner, store), 0);
        return writer.toByteArray();
    }

    private static void beside(MethodVisitor method, int variable, int position, RecordedClass recorded) {
        InstrSupport.push(method, recorded.place().segment().index());
        method.visitMethodInsn(Opcodes.INVOKESTATIC, COUNTERSIGN, "beside", "([ZI)[Z", false);
        method.visitVarInsn(Opcodes.ASTORE, variable);
        int entry = recorded.shape().entryOf(position);
        if (entry >= 0) {
            Place place = recorded.place();
            method.visitVarInsn(Opcodes.ALOAD, variable);
            InstrSupport.push(method, place.ofEntry(entry));
            InstrSupport.push(method, place.number(place.ofEntry(entry)));
            method.visitMethodInsn(Opcodes.INVOKESTATIC, COUNTERSIGN, "enterBeside", "([ZII)V", false);
        }
    }

    private static void nowhere(MethodVisitor method, int variable, int position) {
        method.visitMethodInsn(Opcodes.INVOKESTATIC, COUNTERSIGN, "nowhere", "([Z)[Z", false);
        method.visitVarInsn(Opcodes.ASTORE, variable);
    }

    /** Stands in the place of the instruction that stores JaCoCo's array, in the method at a position of the class's table. */
    private interface Store {
        void write(MethodVisitor method, int variable, int position);
    }

    private static final class Patch extends ClassVisitor {

        private final String owner;
        private final Store store;
        private boolean interfaceType;
        private int methods;

        Patch(ClassVisitor next, String owner, Store store) {
            super(InstrSupport.ASM_API_VERSION, next);
            this.owner = owner;
            this.store = store;
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
            int position = methods++;
            return new StockMethod(
                    owner,
                    StockMethod.mayAsk(interfaceType, name),
                    next,
                    variable -> store.write(next, variable, position));
        }
    }
}
