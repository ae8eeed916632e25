package io.countersign.agent;

import org.jacoco.core.internal.flow.ClassProbesVisitor;
import org.jacoco.core.internal.flow.MethodProbesVisitor;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;

/** Writes a class with its probes. No member is added to it, so reflection sees nothing, and it may be transformed again. */
final class RecordingClassVisitor extends ClassProbesVisitor {

    private final RecordedClass recorded;
    private final Layout layout;
    private int methods;

    RecordingClassVisitor(ClassVisitor next, RecordedClass recorded, Layout layout) {
        super(next);
        this.layout = layout;
        this.recorded = recorded;
    }

    @Override
    public MethodProbesVisitor visitMethod(
            int access, String name, String descriptor, @Nullable String signature, String @Nullable [] exceptions) {
        MethodVisitor next = cv.visitMethod(access, name, descriptor, signature, exceptions);
        ProbeCode probes = layout.code(next, recorded, access, descriptor);
        return new RecordingMethodVisitor(probes, recorded.shape().entryOf(methods++));
    }

    @Override
    public void visitTotalProbeCount(int count) {
        // Counted before: the range had to be known first.
    }
}
