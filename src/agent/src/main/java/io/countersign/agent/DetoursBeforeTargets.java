package io.countersign.agent;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jacoco.core.internal.flow.IFrame;
import org.jacoco.core.internal.flow.LabelInfo;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;

/**
 * Detours right before the targets of the jumps. A detour has the frame of its target, so none has to be computed: to follow the types
 * of each variable through all code takes longer than everything else that is done to a class. Only for jumps that lead forward: a
 * detour behind the jump that leads back would be one more backward jump, or would leave the range of the handlers that give locks back.
 */
final class DetoursBeforeTargets implements Detours {

    private final RecordingMethodVisitor method;
    private final MethodVisitor body;
    private final Map<Label, Target> targets;
    private final Map<Label, Label> ofSwitch = new LinkedHashMap<>();
    private int line;

    private DetoursBeforeTargets(RecordingMethodVisitor method, MethodVisitor body, Map<Label, Target> targets) {
        this.method = method;
        this.body = body;
        this.targets = targets;
    }

    /** Empty when a jump with a probe leads back. */
    static Optional<Detours> of(MethodNode code, RecordingMethodVisitor method, MethodVisitor body) {
        Map<Label, Target> targets = new HashMap<>();
        Set<Label> passed = new HashSet<>();
        boolean falling = true;
        // Every instruction of every class comes by here: nothing is made for one that is no jump.
        for (AbstractInsnNode node = code.instructions.getFirst(); node != null; node = node.getNext()) {
            if (node instanceof LabelNode label) {
                if (LabelInfo.isMultiTarget(label.getLabel())) {
                    passed.add(label.getLabel());
                    Target target = targets.get(label.getLabel());
                    if (target != null) {
                        target.found(label, falling);
                    }
                }
            } else if (node.getOpcode() >= 0) {
                if (!leadsForward(node, passed, targets)) {
                    return Optional.empty();
                }
                falling = isLeftForTheNext(node.getOpcode());
            }
        }
        return Optional.of(targets.isEmpty() ? NONE : new DetoursBeforeTargets(method, body, targets));
    }

    /** Notes the targets of a jump; false when one of them comes before it. An unconditional jump hits its probe before it jumps. */
    private static boolean leadsForward(AbstractInsnNode node, Set<Label> passed, Map<Label, Target> targets) {
        return switch (node.getType()) {
            case AbstractInsnNode.JUMP_INSN ->
                node.getOpcode() == Opcodes.GOTO || leadsForward(((JumpInsnNode) node).label, passed, targets);
            case AbstractInsnNode.TABLESWITCH_INSN -> {
                TableSwitchInsnNode choice = (TableSwitchInsnNode) node;
                yield leadForward(choice.labels, choice.dflt, passed, targets);
            }
            case AbstractInsnNode.LOOKUPSWITCH_INSN -> {
                LookupSwitchInsnNode choice = (LookupSwitchInsnNode) node;
                yield leadForward(choice.labels, choice.dflt, passed, targets);
            }
            default -> true;
        };
    }

    private static boolean leadForward(
            List<LabelNode> labels, LabelNode fallback, Set<Label> passed, Map<Label, Target> targets) {
        boolean forward = leadsForward(fallback, passed, targets);
        for (LabelNode label : labels) {
            forward &= leadsForward(label, passed, targets);
        }
        return forward;
    }

    private static boolean leadsForward(LabelNode label, Set<Label> passed, Map<Label, Target> targets) {
        if (!LabelInfo.isMultiTarget(label.getLabel())) {
            return true;
        }
        targets.computeIfAbsent(label.getLabel(), probed -> new Target());
        return !passed.contains(label.getLabel());
    }

    private static boolean isLeftForTheNext(int opcode) {
        return switch (opcode) {
            case Opcodes.GOTO,
                    Opcodes.ATHROW,
                    Opcodes.RET,
                    Opcodes.TABLESWITCH,
                    Opcodes.LOOKUPSWITCH,
                    Opcodes.IRETURN,
                    Opcodes.LRETURN,
                    Opcodes.FRETURN,
                    Opcodes.DRETURN,
                    Opcodes.ARETURN,
                    Opcodes.RETURN -> false;
            default -> true;
        };
    }

    @Override
    public void jump(int opcode, Label target, int probe, IFrame frame) {
        body.visitJumpInsn(opcode, add(target, probe));
    }

    private Label add(Label target, int probe) {
        Detour detour = new Detour(new Label(), probe, line);
        targets.computeIfAbsent(target, probed -> new Target()).detours.add(detour);
        return detour.label;
    }

    @Override
    public Label over(Label target) {
        int probe = LabelInfo.getProbeId(target);
        return probe == LabelInfo.NO_PROBE ? target : ofSwitch.computeIfAbsent(target, probed -> add(probed, probe));
    }

    @Override
    public void switched(IFrame frame) {
        ofSwitch.clear();
    }

    @Override
    public void before(Label label) {
        Target target = targets.get(label);
        if (target == null) {
            return;
        }
        body.visitLabel(target.border);
        int left = target.detours.size();
        if (target.fallenInto && left > 0) {
            body.visitJumpInsn(Opcodes.GOTO, label);
        }
        for (Detour detour : target.detours) {
            body.visitLabel(detour.label);
            line(detour.line, detour.label);
            target.writeFrame(body);
            method.visitProbe(detour.probe);
            if (--left > 0) {
                body.visitJumpInsn(Opcodes.GOTO, label);
            }
        }
    }

    /** What stands behind a detour without a line of its own goes on with the line from before. */
    @Override
    public void behind(Label label) {
        Target target = targets.get(label);
        if (target != null && !target.line && !target.detours.isEmpty()) {
            line(line, label);
        }
    }

    private void line(int number, Label at) {
        if (number > 0) {
            body.visitLineNumber(number, at);
        }
    }

    @Override
    public void line(int number) {
        line = number;
    }

    /**
     * Detours are in the ranges their target is in: a method with code that holds a lock and has no handler that gives it back is never
     * compiled.
     */
    @Override
    public Label border(Label label) {
        Target target = targets.get(label);
        return target == null ? label : target.border;
    }

    private record Detour(Label label, int probe, int line) {}

    private static final class Target {

        final List<Detour> detours = new ArrayList<>();
        final Label border = new Label();
        boolean fallenInto;
        boolean line;
        private @Nullable FrameNode frame;

        void found(LabelNode label, boolean falling) {
            fallenInto = falling;
            for (AbstractInsnNode next = label.getNext(); next != null && next.getOpcode() < 0; next = next.getNext()) {
                line |= next instanceof LineNumberNode;
                if (next instanceof FrameNode found) {
                    frame = found;
                }
            }
        }

        void writeFrame(MethodVisitor body) {
            if (frame != null) {
                frame.accept(body);
            }
        }
    }
}
