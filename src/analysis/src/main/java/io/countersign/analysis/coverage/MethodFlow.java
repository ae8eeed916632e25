package io.countersign.analysis.coverage;

import java.util.HashSet;
import java.util.Set;
import org.jacoco.core.internal.flow.IFrame;
import org.jacoco.core.internal.flow.LabelInfo;
import org.jacoco.core.internal.flow.MethodProbesVisitor;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TryCatchBlockNode;

/**
 * Walks one method with the probes JaCoCo places in it and fills an {@link InstructionGraph}.
 *
 * <p>Branch numbers follow the convention that JaCoCo's filters rely on, see
 * {@link org.jacoco.core.internal.analysis.filter.Replacements#add}.
 */
final class MethodFlow extends MethodProbesVisitor {

    /** Told when the method was walked. */
    interface Listener {
        /** @param probeEnd one more than the highest probe of the method, 0 when it has none */
        void methodWalked(MethodNode method, InstructionGraph graph, int probeEnd);
    }

    private final Listener listener;
    private final InstructionGraph graph;
    private @Nullable AbstractInsnNode node;
    private int probeEnd;

    /** @param firstProbe the number from which the graph counts probes */
    MethodFlow(int firstProbe, Listener listener) {
        this.graph = new InstructionGraph(firstProbe);
        this.listener = listener;
    }

    @Override
    public void accept(MethodNode method, MethodVisitor probesAdapter) {
        probesAdapter.visitCode();
        for (TryCatchBlockNode block : method.tryCatchBlocks) {
            block.accept(probesAdapter);
        }
        for (AbstractInsnNode next : method.instructions) {
            node = next;
            next.accept(probesAdapter);
        }
        probesAdapter.visitEnd();
        listener.methodWalked(method, graph, probeEnd);
    }

    private void instruction() {
        if (node != null) {
            graph.instruction(node);
        }
    }

    private void probe(int id, int branch) {
        probeEnd = Math.max(probeEnd, id + 1);
        graph.probe(id, branch);
    }

    @Override
    public void visitLabel(Label label) {
        graph.label(label);
    }

    @Override
    public void visitLineNumber(int line, Label start) {
        graph.line(line);
    }

    @Override
    public void visitProbe(int probeId) {
        probe(probeId, 0);
        graph.endOfFlow();
    }

    @Override
    public void visitInsnWithProbe(int opcode, int probeId) {
        instruction();
        probe(probeId, 0);
    }

    @Override
    public void visitJumpInsn(int opcode, Label label) {
        instruction();
        graph.jump(label, 1);
    }

    @Override
    public void visitJumpInsnWithProbe(int opcode, Label label, int probeId, IFrame frame) {
        instruction();
        probe(probeId, 1);
    }

    @Override
    public void visitTableSwitchInsn(int min, int max, Label dflt, Label... labels) {
        switchWithoutProbes(dflt, labels);
    }

    @Override
    public void visitLookupSwitchInsn(Label dflt, int[] keys, Label[] labels) {
        switchWithoutProbes(dflt, labels);
    }

    private void switchWithoutProbes(Label dflt, Label[] labels) {
        instruction();
        Set<Label> seen = new HashSet<>();
        seen.add(dflt);
        int branch = 0;
        graph.jump(dflt, branch);
        for (Label label : labels) {
            if (seen.add(label)) {
                branch++;
                graph.jump(label, branch);
            }
        }
    }

    @Override
    public void visitTableSwitchInsnWithProbes(int min, int max, Label dflt, Label[] labels, IFrame frame) {
        switchWithProbes(dflt, labels);
    }

    @Override
    public void visitLookupSwitchInsnWithProbes(Label dflt, int[] keys, Label[] labels, IFrame frame) {
        switchWithProbes(dflt, labels);
    }

    private void switchWithProbes(Label dflt, Label[] labels) {
        instruction();
        Set<Label> seen = new HashSet<>();
        seen.add(dflt);
        int branch = 0;
        switchTarget(dflt, branch);
        for (Label label : labels) {
            // Unlike above JaCoCo numbers every case here, also those that share a target.
            branch++;
            if (seen.add(label)) {
                switchTarget(label, branch);
            }
        }
    }

    private void switchTarget(Label label, int branch) {
        int id = LabelInfo.getProbeId(label);
        if (id == LabelInfo.NO_PROBE) {
            graph.jump(label, branch);
        } else {
            probe(id, branch);
        }
    }

    // All other instructions have one successor, the next instruction.

    @Override
    public void visitInsn(int opcode) {
        instruction();
    }

    @Override
    public void visitIntInsn(int opcode, int operand) {
        instruction();
    }

    @Override
    public void visitVarInsn(int opcode, int variable) {
        instruction();
    }

    @Override
    public void visitTypeInsn(int opcode, String type) {
        instruction();
    }

    @Override
    public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
        instruction();
    }

    @Override
    public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean itf) {
        instruction();
    }

    @Override
    public void visitInvokeDynamicInsn(String name, String descriptor, Handle bootstrap, Object... arguments) {
        instruction();
    }

    @Override
    public void visitLdcInsn(Object constant) {
        instruction();
    }

    @Override
    public void visitIincInsn(int variable, int increment) {
        instruction();
    }

    @Override
    public void visitMultiANewArrayInsn(String descriptor, int dimensions) {
        instruction();
    }
}
