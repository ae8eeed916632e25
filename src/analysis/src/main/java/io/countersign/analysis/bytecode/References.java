package io.countersign.analysis.bytecode;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TypeInsnNode;

/** What the code of a method names. */
final class References {

    /**
     * A class, or a method of it.
     *
     * @param owner VM name
     * @param signature name and descriptor of the method; empty when only the class is named
     */
    record Reference(String owner, String signature) {}

    private References() {}

    static List<Reference> of(MethodNode method) {
        List<Reference> found = new ArrayList<>();
        for (AbstractInsnNode node : method.instructions) {
            if (node instanceof MethodInsnNode call) {
                found.add(new Reference(call.owner, call.name + call.desc));
            } else if (node instanceof FieldInsnNode field) {
                found.add(new Reference(field.owner, ""));
            } else if (node instanceof TypeInsnNode type) {
                found.add(new Reference(type.desc, ""));
            } else if (node instanceof LdcInsnNode constant) {
                add(constant.cst, found);
            } else if (node instanceof InvokeDynamicInsnNode dynamic) {
                for (Object argument : dynamic.bsmArgs) {
                    add(argument, found);
                }
            }
        }
        return found;
    }

    private static void add(Object constant, List<Reference> found) {
        if (constant instanceof Handle handle) {
            found.add(new Reference(
                    handle.getOwner(), handle.getDesc().startsWith("(") ? handle.getName() + handle.getDesc() : ""));
        } else if (constant instanceof Type type && type.getSort() == Type.OBJECT) {
            found.add(new Reference(type.getInternalName(), ""));
        }
    }
}
