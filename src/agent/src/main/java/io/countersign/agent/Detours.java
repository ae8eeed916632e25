package io.countersign.agent;

import org.jacoco.core.internal.flow.IFrame;
import org.objectweb.asm.Label;

/** A jump that has a probe of its own leads over a detour, on which the probe is hit. */
interface Detours {

    /** Of a method without jumps that have a probe. */
    Detours NONE = new Detours() {

        @Override
        public void jump(int opcode, Label target, int probe, IFrame frame) {
            throw new IllegalStateException();
        }

        @Override
        public Label over(Label target) {
            throw new IllegalStateException();
        }

        @Override
        public void switched(IFrame frame) {
            throw new IllegalStateException();
        }
    };

    /** Writes a conditional jump over a detour. */
    void jump(int opcode, Label target, int probe, IFrame frame);

    /** Where a switch leads to instead of {@code target}; the same for a target without a probe. */
    Label over(Label target);

    /** Says that a switch was written whose targets were {@linkplain #over led over} detours. */
    void switched(IFrame frame);

    /** Says that a label comes next. */
    default void before(Label label) {}

    /** Says that a label has been written. */
    default void behind(Label label) {}

    /** Says in which source line the following code stands. */
    default void line(int number) {}

    /** Whether a frame may stand here: there may be no second one at the same place. */
    default boolean leaveRoomForAFrame() {
        return true;
    }

    /** What begins or ends a range of exception handlers in the place of a label. */
    default Label border(Label label) {
        return label;
    }
}
