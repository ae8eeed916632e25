package io.countersign.agent;

import org.jacoco.core.internal.flow.IFrame;
import org.jacoco.core.internal.flow.MethodProbesAdapter;
import org.jacoco.core.internal.flow.MethodProbesVisitor;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.commons.AnalyzerAdapter;
import org.objectweb.asm.tree.MethodNode;

/** Writes a method with its probes, where JaCoCo wants them. */
final class RecordingMethodVisitor extends MethodProbesVisitor {

    private final ProbeCode probes;
    private final int entry;
    private final String owner;
    private final boolean frames;
    private Detours detours = Detours.NONE;

    /**
     * Writes a method.
     *
     * @param entry which of the recorded methods of its class it is; negative for none
     * @param owner its class, in VM notation
     * @param frames whether the class file must have frames
     */
    RecordingMethodVisitor(ProbeCode probes, int entry, String owner, boolean frames) {
        super(probes.body());
        this.probes = probes;
        this.entry = entry;
        this.owner = owner;
        this.frames = frames;
    }

    /** Called by JaCoCo with the method, and with what turns it into visits with probes. */
    @Override
    public void accept(MethodNode code, MethodVisitor adapter) {
        var beforeTargets = DetoursBeforeTargets.of(code, this, mv);
        detours = beforeTargets.orElseGet(() -> new DetoursBehindJumps(this, mv));
        if (frames && beforeTargets.isEmpty() && adapter instanceof MethodProbesAdapter probed) {
            AnalyzerAdapter analyzer = new AnalyzerAdapter(owner, code.access, code.name, code.desc, probed);
            probed.setAnalyzer(analyzer);
            code.accept(analyzer);
        } else {
            code.accept(adapter);
        }
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
    public void visitLabel(Label label) {
        detours.before(label);
        mv.visitLabel(label);
        detours.behind(label);
    }

    @Override
    public void visitLineNumber(int line, Label start) {
        mv.visitLineNumber(line, start);
        detours.line(line);
    }

    @Override
    public void visitTryCatchBlock(Label start, Label end, Label handler, String type) {
        mv.visitTryCatchBlock(detours.border(start), detours.border(end), handler, type);
    }

    @Override
    public void visitFrame(int type, int localCount, Object[] locals, int stackCount, Object[] stack) {
        if (detours.leaveRoomForAFrame()) {
            mv.visitFrame(type, localCount, locals, stackCount, stack);
        }
    }

    @Override
    public void visitMaxs(int maxStack, int maxLocals) {
        mv.visitMaxs(maxStack + probes.stack(), maxLocals + probes.locals());
    }
}
