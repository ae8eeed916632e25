package io.countersign.agent.assertion;

import io.countersign.agent.base.Countersign;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.MethodInsnNode;

/** The calls that are put into code. They take nothing and leave nothing, so they can stand between any two instructions. */
final class Calls {

    static final String ASSERTING = "asserting";
    static final String ASSERTED = "asserted";
    static final String QUIET = "quiet";
    static final String AFTER_ALL = "assertingAfterAll";
    static final String SKIPPING = "skipping";
    static final String CHECKED = "checked";
    static final String EVALUATING = "evaluating";
    static final String EVALUATED = "evaluated";
    static final String OWN_CODE = "ownCode";
    static final String DOUBTFUL = "doubtful";

    private static final String MEETING_PLACE = Type.getInternalName(Countersign.class);

    private Calls() {}

    static MethodInsnNode to(String name) {
        return new MethodInsnNode(Opcodes.INVOKESTATIC, MEETING_PLACE, name, "()V", false);
    }
}
