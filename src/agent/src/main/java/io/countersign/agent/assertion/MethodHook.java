package io.countersign.agent.assertion;

import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TryCatchBlockNode;

/** Puts calls into one method of an assertion library. What the method does, returns and throws stays as it was. */
final class MethodHook {

    private final Library library;
    private final MethodNode method;
    private final boolean frames;

    MethodHook(Library library, MethodNode method, boolean frames) {
        this.library = library;
        this.method = method;
        this.frames = frames;
    }

    void apply(Effect effect) {
        switch (effect) {
            case ASSERTION -> enclose(Calls.ASSERTING);
            case QUIET -> enclose(Calls.QUIET);
            case CHECKED_AT_RETURN -> beforeReturns(Calls.CHECKED);
            case ASSERTION_AFTER_ALL -> method.instructions.insert(Calls.to(Calls.AFTER_ALL));
            case QUIET_CALLS -> beforeAssertions();
            case NONE -> {}
        }
    }

    /** As {@code begin(); try { ... } finally { asserted(); }}. */
    private void enclose(String begin) {
        beforeReturns(Calls.ASSERTED);
        LabelNode start = new LabelNode();
        LabelNode handler = new LabelNode();
        method.instructions.insert(start);
        method.instructions.insertBefore(start, Calls.to(begin));
        method.instructions.add(handler);
        if (frames) {
            // Of the locals nothing is said: nothing of them is needed, and no type has to be found out.
            method.instructions.add(
                    new FrameNode(Opcodes.F_FULL, 0, new Object[0], 1, new Object[] {"java/lang/Throwable"}));
        }
        method.instructions.add(Calls.to(Calls.ASSERTED));
        method.instructions.add(new InsnNode(Opcodes.ATHROW));
        // The last one: the method's own handlers come first.
        method.tryCatchBlocks.add(new TryCatchBlockNode(start, handler, handler, null));
        method.maxStack = Math.max(1, method.maxStack);
    }

    private void beforeReturns(String name) {
        for (AbstractInsnNode instruction : method.instructions.toArray()) {
            if (instruction.getOpcode() >= Opcodes.IRETURN && instruction.getOpcode() <= Opcodes.RETURN) {
                method.instructions.insertBefore(instruction, Calls.to(name));
            }
        }
    }

    private void beforeAssertions() {
        for (AbstractInsnNode instruction : method.instructions.toArray()) {
            if (instruction instanceof MethodInsnNode call
                    && library.effect(call.owner, call.name)
                            .filter(effect -> effect == Effect.ASSERTION)
                            .isPresent()) {
                method.instructions.insertBefore(instruction, Calls.to(Calls.SKIPPING));
            }
        }
    }
}
