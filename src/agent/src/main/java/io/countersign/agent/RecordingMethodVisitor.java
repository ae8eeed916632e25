package io.countersign.agent;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jacoco.core.internal.flow.IFrame;
import org.jacoco.core.internal.flow.LabelInfo;
import org.jacoco.core.internal.flow.MethodProbesVisitor;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;

/** Writes a method with its probes, where JaCoCo wants them. */
final class RecordingMethodVisitor extends MethodProbesVisitor {

    private final ProbeCode probes;
    private final int entry;
    private int lastFrame = -1;

    /** {@code entry} is the place of the method's entry in its class; negative for none. */
    RecordingMethodVisitor(ProbeCode probes, int entry) {
        super(probes.body());
        this.probes = probes;
        this.entry = entry;
    }

    @Override
    public void visitCode() {
        mv.visitCode();
        probes.start(entry);
    }

    @Override
    public void visitProbe(int probe) {
        probes.hit(probe);
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
            return;
        }
        Label notTaken = new Label();
        mv.visitJumpInsn(negated(opcode), notTaken);
        visitProbe(probe);
        mv.visitJumpInsn(Opcodes.GOTO, target);
        mv.visitLabel(notTaken);
        frame.accept(this);
    }

    /** The opposite conditions are neighbours in the instruction set: 153/154 to 165/166, and 198/199. */
    private static int negated(int opcode) {
        return opcode >= Opcodes.IFNULL ? opcode ^ 1 : ((opcode + 1) ^ 1) - 1;
    }

    @Override
    public void visitTableSwitchInsnWithProbes(int min, int max, Label fallback, Label[] labels, IFrame frame) {
        Map<Label, Label> detours = new LinkedHashMap<>();
        Label newFallback = detour(fallback, detours);
        mv.visitTableSwitchInsn(min, max, newFallback, detours(labels, detours));
        writeDetours(detours, frame);
    }

    @Override
    public void visitLookupSwitchInsnWithProbes(Label fallback, int[] keys, Label[] labels, IFrame frame) {
        Map<Label, Label> detours = new LinkedHashMap<>();
        Label newFallback = detour(fallback, detours);
        mv.visitLookupSwitchInsn(newFallback, keys, detours(labels, detours));
        writeDetours(detours, frame);
    }

    private static Label[] detours(Label[] labels, Map<Label, Label> detours) {
        Label[] changed = new Label[labels.length];
        for (int i = 0; i < labels.length; i++) {
            changed[i] = detour(labels[i], detours);
        }
        return changed;
    }

    /** A target with a probe is reached over a detour that stores the probe. */
    private static Label detour(Label target, Map<Label, Label> detours) {
        if (LabelInfo.getProbeId(target) == LabelInfo.NO_PROBE) {
            return target;
        }
        Label known = detours.get(target);
        if (known == null) {
            known = new Label();
            detours.put(target, known);
        }
        return known;
    }

    private void writeDetours(Map<Label, Label> detours, IFrame frame) {
        for (Map.Entry<Label, Label> detour : detours.entrySet()) {
            mv.visitLabel(detour.getValue());
            frame.accept(this);
            visitProbe(LabelInfo.getProbeId(detour.getKey()));
            mv.visitJumpInsn(Opcodes.GOTO, detour.getKey());
        }
    }

    @Override
    public void visitFrame(int type, int localCount, Object[] locals, int stackCount, Object[] stack) {
        // Our frame and the original one may meet at one offset, where only one is allowed; the first one is as good.
        Label here = new Label();
        mv.visitLabel(here);
        if (here.getOffset() != lastFrame) {
            lastFrame = here.getOffset();
            mv.visitFrame(type, localCount, locals, stackCount, stack);
        }
    }

    @Override
    public void visitMaxs(int maxStack, int maxLocals) {
        mv.visitMaxs(maxStack + probes.stack(), maxLocals + probes.locals());
    }
}
