package io.countersign.agent;

import io.countersign.agent.code.ClassBytes;
import io.countersign.agent.code.ClassProbes;
import org.jacoco.core.internal.flow.ClassProbesAdapter;
import org.jacoco.core.internal.flow.ClassProbesVisitor;
import org.jacoco.core.internal.flow.MethodProbesVisitor;
import org.jacoco.core.internal.instr.InstrSupport;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;

/** Writes a class with its probes, by JaCoCo's own analysis, which knows everything and takes its time. No member is added to it, so reflection sees nothing, and it may be transformed again. */
final class RecordingClassVisitor extends ClassProbesVisitor {

    private final ClassProbes style;
    private int entries;
    private int probes;

    private RecordingClassVisitor(ClassVisitor next, ClassProbes style) {
        super(next);
        this.style = style;
    }

    /** Writes a class. */
    static ProbeWriter.Written write(ClassReader reader, ClassProbes style) {
        ClassWriter writer = new ClassWriter(reader, 0) {
            @Override
            protected String getCommonSuperClass(String first, String second) {
                // Would load classes of the program in the middle of loading one. Our frames never need it.
                throw new IllegalStateException();
            }
        };
        RecordingClassVisitor recording = new RecordingClassVisitor(writer, style);
        boolean frames = InstrSupport.needsFrames(InstrSupport.getMajorVersion(reader));
        reader.accept(new ClassProbesAdapter(recording, frames), ClassReader.EXPAND_FRAMES);
        return new ProbeWriter.Written(writer.toByteArray(), recording.probes);
    }

    @Override
    public MethodProbesVisitor visitMethod(
            int access, String name, String descriptor, @Nullable String signature, String @Nullable [] exceptions) {
        MethodVisitor next = cv.visitMethod(access, name, descriptor, signature, exceptions);
        int entry = ClassBytes.isEntryRecorded(access, name) ? entries++ : -1;
        if (style.variableType().isEmpty()) {
            return new RecordingMethodVisitor(style.inMethod(-1), next, next, 0, entry);
        }
        LocalShift shift = new LocalShift(next, access, descriptor, style.variableType());
        return new RecordingMethodVisitor(style.inMethod(shift.variable()), next, shift, 1, entry);
    }

    @Override
    public void visitTotalProbeCount(int count) {
        probes = count;
    }
}
