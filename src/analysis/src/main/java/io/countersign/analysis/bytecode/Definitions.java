package io.countersign.analysis.bytecode;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.IincInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;
import org.objectweb.asm.tree.TryCatchBlockNode;

/**
 * Which writes to local variables reach which reads. Writes that reach one read are one variable, whatever place the compiler gave it; two
 * variables of one place are told apart.
 */
final class Definitions {

    private final MethodNode method;
    private final int parameters;

    /** By the instruction that writes, its number; the parameters are written before all, in their order. */
    private final Map<AbstractInsnNode, Integer> writes = new HashMap<>();

    private final List<Integer> slots = new ArrayList<>();
    private final List<Integer> sameAs = new ArrayList<>();
    private final BitSet read = new BitSet();
    private final Map<AbstractInsnNode, BitSet> reaching = new HashMap<>();
    private final Map<AbstractInsnNode, List<LabelNode>> handlers = new HashMap<>();

    /** @param parameters how many places the parameters take */
    Definitions(MethodNode method, int parameters) {
        this.method = method;
        this.parameters = parameters;
        for (int slot = 0; slot < parameters; slot++) {
            add(slot);
        }
        for (AbstractInsnNode node : method.instructions) {
            if (Variables.isStore(node) || node instanceof IincInsnNode) {
                writes.put(node, add(Variables.slot(node)));
            }
        }
        method.tryCatchBlocks.forEach(this::addHandler);
        if (!writes.isEmpty()) {
            flow();
        }
        for (AbstractInsnNode node : method.instructions) {
            if (Variables.slot(node) >= 0 && !Variables.isStore(node)) {
                join(node);
            }
        }
    }

    private int add(int slot) {
        slots.add(slot);
        sameAs.add(sameAs.size());
        return sameAs.size() - 1;
    }

    private void addHandler(TryCatchBlockNode block) {
        for (AbstractInsnNode node = block.start; node != null && node != block.end; node = node.getNext()) {
            handlers.computeIfAbsent(node, unknown -> new ArrayList<>()).add(block.handler);
        }
    }

    private void flow() {
        AbstractInsnNode first = method.instructions.getFirst();
        if (first == null) {
            return;
        }
        BitSet start = new BitSet();
        start.set(0, parameters);
        Deque<AbstractInsnNode> pending = new ArrayDeque<>();
        arrive(first, start, pending);
        for (AbstractInsnNode node = pending.poll(); node != null; node = pending.poll()) {
            BitSet before = reaching.getOrDefault(node, new BitSet());
            BitSet after = after(node, before);
            successors(node).forEach(next -> arrive(next, after, pending));
            for (LabelNode handler : handlers.getOrDefault(node, List.of())) {
                arrive(handler, before, pending);
                arrive(handler, after, pending);
            }
        }
    }

    private void arrive(AbstractInsnNode node, BitSet with, Deque<AbstractInsnNode> pending) {
        BitSet known = reaching.get(node);
        if (known == null) {
            reaching.put(node, (BitSet) with.clone());
            pending.add(node);
            return;
        }
        int size = known.cardinality();
        known.or(with);
        if (known.cardinality() > size) {
            pending.add(node);
        }
    }

    private BitSet after(AbstractInsnNode node, BitSet before) {
        Integer write = writes.get(node);
        if (write == null) {
            return before;
        }
        BitSet after = (BitSet) before.clone();
        int slot = slots.get(write);
        before.stream().filter(one -> slots.get(one) == slot).forEach(after::clear);
        after.set(write);
        return after;
    }

    private static List<AbstractInsnNode> successors(AbstractInsnNode node) {
        List<AbstractInsnNode> next = new ArrayList<>();
        if (node instanceof JumpInsnNode jump) {
            next.add(jump.label);
        } else if (node instanceof TableSwitchInsnNode table) {
            next.add(table.dflt);
            next.addAll(table.labels);
        } else if (node instanceof LookupSwitchInsnNode lookup) {
            next.add(lookup.dflt);
            next.addAll(lookup.labels);
        }
        int opcode = node.getOpcode();
        boolean ends =
                opcode >= Opcodes.GOTO && opcode <= Opcodes.RETURN && opcode != Opcodes.JSR || opcode == Opcodes.ATHROW;
        if (!ends && node.getNext() != null) {
            next.add(node.getNext());
        }
        return next;
    }

    /** All writes that reach a read are one variable; so is what an increment writes. */
    private void join(AbstractInsnNode node) {
        int slot = Variables.slot(node);
        int[] sources = reaching.getOrDefault(node, new BitSet()).stream()
                .filter(one -> slots.get(one) == slot)
                .toArray();
        for (int source : sources) {
            read.set(source);
            sameAs.set(root(source), root(sources[0]));
        }
        Integer write = writes.get(node);
        if (write != null && sources.length > 0) {
            sameAs.set(root(write), root(sources[0]));
        }
    }

    private int root(int write) {
        int root = write;
        while (sameAs.get(root) != root) {
            root = sameAs.get(root);
        }
        return root;
    }

    /** Whether anything reads what the instruction writes. */
    boolean isRead(AbstractInsnNode node) {
        Integer write = writes.get(node);
        return write != null && read.get(write);
    }

    /** The variable an instruction works on. */
    int variable(AbstractInsnNode node) {
        Integer write = writes.get(node);
        if (write != null) {
            return least(write);
        }
        int slot = Variables.slot(node);
        if (writes.isEmpty()) {
            // Only parameters are there to be read.
            return slot;
        }
        return reaching.getOrDefault(node, new BitSet()).stream()
                .filter(one -> slots.get(one) == slot)
                .map(this::least)
                .findFirst()
                .orElse(-1 - slot);
    }

    /** The first write of a variable stands for it, so that a parameter stays one. */
    private int least(int write) {
        int root = root(write);
        for (int one = 0; one <= write; one++) {
            if (root(one) == root) {
                return one;
            }
        }
        return write;
    }

    /** Whether the variable is a parameter, in its own place. */
    boolean isParameter(int variable) {
        return variable >= 0 && variable < parameters;
    }
}
