package io.countersign.agent;

import java.util.Locale;
import org.objectweb.asm.MethodVisitor;

/** Where code finds the place of its hits. */
enum Layout {

    /** One array for everybody: the cheapest, as long as tests run one after the other. */
    FLAT {
        @Override
        ProbeCode code(MethodVisitor method, Place place, int access, String descriptor) {
            return new FlatProbes(method, place);
        }
    },

    /** An array for each test and container, chosen by the thread: for tests that overlap. */
    CHOSEN {
        @Override
        ProbeCode code(MethodVisitor method, Place place, int access, String descriptor) {
            return new ChosenProbes(method, place, access, descriptor);
        }
    };

    /** Its name in options and answers. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What is written into one method. */
    abstract ProbeCode code(MethodVisitor method, Place place, int access, String descriptor);
}
