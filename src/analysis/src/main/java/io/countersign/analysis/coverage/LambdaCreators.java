package io.countersign.analysis.coverage;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Finds the method that wrote a lambda, so that the lambda's body belongs to it.
 *
 * <p>Compilers put the body into a synthetic method and name it in an {@code invokedynamic} of the method that creates the
 * lambda; a lambda inside a lambda is created by the outer body.
 */
final class LambdaCreators {

    /** Names every serializable lambda of its class without having written one. */
    private static final String DESERIALIZER = "$deserializeLambda$";

    /** A method within its class. */
    record Signature(String name, String descriptor) {}

    private final String className;
    private final Map<Signature, Signature> creators = new HashMap<>();
    private final Set<Signature> bodies = new HashSet<>();

    LambdaCreators(String className) {
        this.className = className;
    }

    /** To be called for each method of the class, in the order of the class file. */
    void visit(MethodNode method) {
        Signature signature = new Signature(method.name, method.desc);
        if ((method.access & Opcodes.ACC_SYNTHETIC) != 0 || method.name.contains("lambda$")) {
            bodies.add(signature);
        }
        if (method.name.equals(DESERIALIZER)) {
            return;
        }
        for (AbstractInsnNode node : method.instructions) {
            if (node instanceof InvokeDynamicInsnNode dynamic) {
                visitArguments(signature, dynamic.bsmArgs);
            }
        }
    }

    private void visitArguments(Signature creator, Object[] arguments) {
        for (Object argument : arguments) {
            if (argument instanceof Handle handle && handle.getOwner().equals(className)) {
                creators.putIfAbsent(new Signature(handle.getName(), handle.getDesc()), creator);
            }
        }
    }

    /** The method in whose source the code of {@code method} stands: itself unless it is the body of a lambda. */
    Signature creatorOf(Signature method) {
        Signature result = method;
        Set<Signature> seen = new HashSet<>();
        while (bodies.contains(result) && creators.containsKey(result) && seen.add(result)) {
            result = creators.getOrDefault(result, result);
        }
        return result;
    }
}
