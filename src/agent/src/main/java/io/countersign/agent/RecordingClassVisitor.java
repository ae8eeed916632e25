package io.countersign.agent;

import org.jacoco.core.internal.flow.ClassProbesVisitor;
import org.jacoco.core.internal.flow.MethodProbesVisitor;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassVisitor;

/** Writes a class with its probes. Nothing is added to the class but the stores: no field, no method, no local variable. */
final class RecordingClassVisitor extends ClassProbesVisitor {

    private final RecordedClass recorded;
    private int methods;

    RecordingClassVisitor(ClassVisitor next, RecordedClass recorded) {
        super(next);
        this.recorded = recorded;
    }

    @Override
    public MethodProbesVisitor visitMethod(
            int access, String name, String descriptor, @Nullable String signature, String @Nullable [] exceptions) {
        return new RecordingMethodVisitor(
                cv.visitMethod(access, name, descriptor, signature, exceptions),
                recorded.segment().owner(),
                recorded.base(),
                recorded.shape().entryOf(methods++));
    }

    @Override
    public void visitTotalProbeCount(int count) {
        // Counted before: the range had to be known first.
    }
}
