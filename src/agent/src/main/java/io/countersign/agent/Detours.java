package io.countersign.agent;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jacoco.core.internal.flow.IFrame;
import org.jacoco.core.internal.flow.LabelInfo;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** A jump that has a probe of its own leads over a detour right behind it, on which the probe is hit: as JaCoCo writes it. */
final class Detours {

    private final RecordingMethodVisitor method;
    private final MethodVisitor body;
    private final Map<Label, Label> ofSwitch = new LinkedHashMap<>();
    private int lastFrame = -1;

    Detours(RecordingMethodVisitor method, MethodVisitor body) {
        this.method = method;
        this.body = body;
    }

    /** Our frame and the original one may meet at one offset; the first one is as good. */
    boolean leaveRoomForAFrame() {
        Label here = new Label();
        body.visitLabel(here);
        boolean room = here.getOffset() != lastFrame;
        lastFrame = here.getOffset();
        return room;
    }

    /** Writes a conditional jump over a detour. */
    void jump(int opcode, Label target, int probe, IFrame frame) {
        Label notTaken = new Label();
        method.visitJumpInsn(negated(opcode), notTaken);
        method.visitProbe(probe);
        method.visitJumpInsn(Opcodes.GOTO, target);
        method.visitLabel(notTaken);
        frame.accept(method);
    }

    /** The opposite conditions are neighbours in the instruction set: 153/154 to 165/166, and 198/199. */
    private static int negated(int opcode) {
        return opcode >= Opcodes.IFNULL ? opcode ^ 1 : ((opcode + 1) ^ 1) - 1;
    }

    /** Where a switch leads to instead of {@code target}; the same for a target without a probe. */
    Label over(Label target) {
        return LabelInfo.getProbeId(target) == LabelInfo.NO_PROBE
                ? target
                : ofSwitch.computeIfAbsent(target, probed -> new Label());
    }

    /** Writes the detours of a switch that was written. */
    void switched(IFrame frame) {
        for (Map.Entry<Label, Label> detour : ofSwitch.entrySet()) {
            method.visitLabel(detour.getValue());
            frame.accept(method);
            method.visitProbe(LabelInfo.getProbeId(detour.getKey()));
            method.visitJumpInsn(Opcodes.GOTO, detour.getKey());
        }
        ofSwitch.clear();
    }
}
