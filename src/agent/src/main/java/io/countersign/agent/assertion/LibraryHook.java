package io.countersign.agent.assertion;

import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/** Has the assertions in one class of a library tell when they are executed. */
final class LibraryHook {

    private static final int OTHERS = Opcodes.ACC_ABSTRACT | Opcodes.ACC_NATIVE;
    private static final int FOR_USERS = Opcodes.ACC_PUBLIC | Opcodes.ACC_PROTECTED;

    private LibraryHook() {}

    static void apply(Library library, ClassNode type) {
        for (MethodNode method : type.methods) {
            if ((method.access & OTHERS) == 0 && !method.name.startsWith("<")) {
                library.effect(type.name, method.name)
                        .filter(effect -> isMeant(method, effect))
                        .ifPresent(effect -> new MethodHook(library, method, CodeOf.needsFrames(type)).apply(effect));
            }
        }
    }

    private static boolean isMeant(MethodNode method, Effect effect) {
        return effect == Effect.ASSERTION_AFTER_ALL || (method.access & FOR_USERS) != 0;
    }
}
