package io.countersign.agent;

import java.util.ArrayList;
import java.util.List;
import org.jacoco.core.internal.data.CRC64;
import org.jacoco.core.internal.flow.ClassProbesAdapter;
import org.jacoco.core.internal.flow.ClassProbesVisitor;
import org.jacoco.core.internal.flow.MethodProbesVisitor;
import org.jacoco.core.internal.instr.InstrSupport;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.Opcodes;

/** The first look at a class: which places it needs, and whether JaCoCo has been here before. */
final class ProbeCounter extends ClassProbesVisitor {

    private int count;
    private boolean instrumented;
    private int methods;
    private final List<Integer> recorded = new ArrayList<>();

    private ProbeCounter() {}

    /**
     * Looks at a class.
     *
     * @throws ProbeWriter.AlreadyInstrumented when JaCoCo has instrumented it
     */
    static ClassShape look(byte[] source, ClassReader reader) {
        ProbeCounter counter = new ProbeCounter();
        reader.accept(new ClassProbesAdapter(counter, false), 0);
        if (counter.instrumented) {
            throw new ProbeWriter.AlreadyInstrumented();
        }
        return new ClassShape(
                CRC64.classId(source), reader.getClassName(), counter.count, List.copyOf(counter.recorded));
    }

    @Override
    public @Nullable FieldVisitor visitField(
            int access, String name, String descriptor, @Nullable String signature, @Nullable Object value) {
        instrumented |= name.equals(InstrSupport.DATAFIELD_NAME);
        return null;
    }

    @Override
    public @Nullable MethodProbesVisitor visitMethod(
            int access, String name, String descriptor, @Nullable String signature, String @Nullable [] exceptions) {
        instrumented |= name.equals(InstrSupport.INITMETHOD_NAME);
        if (isEntryRecorded(access, name)) {
            recorded.add(methods);
        }
        methods++;
        return null;
    }

    /** To touch a scope is to enter it outside of constructors and class initialisers; a bridge only leads to the real method. */
    static boolean isEntryRecorded(int access, String name) {
        return (access & (Opcodes.ACC_ABSTRACT | Opcodes.ACC_NATIVE | Opcodes.ACC_BRIDGE)) == 0
                && !name.equals("<init>")
                && !name.equals("<clinit>");
    }

    @Override
    public void visitTotalProbeCount(int total) {
        count = total;
    }
}
