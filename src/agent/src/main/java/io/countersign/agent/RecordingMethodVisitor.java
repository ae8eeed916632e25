package io.countersign.agent;

import io.countersign.agent.code.ProbeCode;
import io.countersign.agent.code.ProbeSink;
import org.jacoco.core.internal.flow.IFrame;
import org.jacoco.core.internal.flow.MethodProbesVisitor;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Writes a method with its probes, where JaCoCo wants them. */
final class RecordingMethodVisitor extends MethodProbesVisitor {

    private final ProbeCode probes;
    private final ProbeSink sink;
    private final int moreLocals;
    private final int entry;
    private final Detours detours;

    /**
     * Writes a method.
     *
     * @param next takes the method with the instructions of the probes
     * @param body takes the method's own instructions and frames
     * @param moreLocals how many local variables the probes need
     * @param entry which of the recorded methods of its class it is; negative for none
     */
    RecordingMethodVisitor(ProbeCode probes, MethodVisitor next, MethodVisitor body, int moreLocals, int entry) {
        super(body);
        this.probes = probes;
        this.sink = new ProbeVisitor(next);
        this.moreLocals = moreLocals;
        this.entry = entry;
        this.detours = new Detours(this, body);
    }

    @Override
    public void visitCode() {
        mv.visitCode();
        probes.start(sink, entry);
    }

    @Override
    public void visitProbe(int probe) {
        probes.hit(sink, probe);
    }

    @Override
    public void visitInsnWithProbe(int opcode, int probe) {
        visitProbe(probe);
        mv.visitInsn(opcode);
    }

    @Override
    public void visitJumpInsnWithProbe(int opcode, Label target, int probe, IFrame frame) {
        if (opcode == Opcodes.GOTO) {
            visitProbe(probe);
            mv.visitJumpInsn(Opcodes.GOTO, target);
        } else {
            detours.jump(opcode, target, probe, frame);
        }
    }

    @Override
    public void visitTableSwitchInsnWithProbes(int min, int max, Label fallback, Label[] labels, IFrame frame) {
        Label newFallback = detours.over(fallback);
        mv.visitTableSwitchInsn(min, max, newFallback, over(labels));
        detours.switched(frame);
    }

    @Override
    public void visitLookupSwitchInsnWithProbes(Label fallback, int[] keys, Label[] labels, IFrame frame) {
        Label newFallback = detours.over(fallback);
        mv.visitLookupSwitchInsn(newFallback, keys, over(labels));
        detours.switched(frame);
    }

    private Label[] over(Label[] labels) {
        Label[] changed = new Label[labels.length];
        for (int i = 0; i < labels.length; i++) {
            changed[i] = detours.over(labels[i]);
        }
        return changed;
    }

    @Override
    public void visitFrame(int type, int localCount, Object[] locals, int stackCount, Object[] stack) {
        if (detours.leaveRoomForAFrame()) {
            mv.visitFrame(type, localCount, locals, stackCount, stack);
        }
    }

    @Override
    public void visitMaxs(int maxStack, int maxLocals) {
        mv.visitMaxs(maxStack + ProbeCode.STACK, maxLocals + moreLocals);
    }
}
