package io.countersign.agent;

import org.jacoco.core.internal.flow.ClassProbesVisitor;
import org.jacoco.core.internal.flow.MethodProbesVisitor;
import org.jacoco.core.internal.instr.InstrSupport;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;

/** Writes a class with its probes. No member is added to it, so reflection sees nothing, and it may be transformed again. */
final class RecordingClassVisitor extends ClassProbesVisitor {

    private final Layout layout;
    private final Place place;
    private String owner = "";
    private boolean frames;
    private int entries;
    private int probes;

    RecordingClassVisitor(ClassVisitor next, Layout layout, Place place) {
        super(next);
        this.layout = layout;
        this.place = place;
    }

    /** How many probes the class has, when it has been visited. */
    int probes() {
        return probes;
    }

    @Override
    public void visit(
            int version,
            int access,
            String name,
            @Nullable String signature,
            @Nullable String superName,
            String @Nullable [] interfaces) {
        super.visit(version, access, name, signature, superName, interfaces);
        owner = name;
        frames = InstrSupport.needsFrames(version & 0xFFFF);
    }

    @Override
    public MethodProbesVisitor visitMethod(
            int access, String name, String descriptor, @Nullable String signature, String @Nullable [] exceptions) {
        MethodVisitor next = cv.visitMethod(access, name, descriptor, signature, exceptions);
        ProbeCode code = layout.code(next, place, access, descriptor);
        return new RecordingMethodVisitor(
                code, ClassLook.isEntryRecorded(access, name) ? entries++ : -1, owner, frames);
    }

    @Override
    public void visitTotalProbeCount(int count) {
        probes = count;
    }
}
