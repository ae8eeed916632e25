package io.countersign.analysis.bytecode;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.IincInsnNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.MultiANewArrayInsnNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/** The code of one method as lines, the same for every way in which a compiler may have written it down. */
final class MethodText {

    private final ClassMethods methods;
    private final MethodNode method;
    private final Variables variables;

    /** By the label, the number of the instruction behind it among those that are kept. */
    private final Map<LabelNode, Integer> positions = new HashMap<>();

    MethodText(ClassMethods methods, MethodNode method) {
        this.methods = methods;
        this.method = method;
        this.variables = Variables.of(method);
        int position = 0;
        for (AbstractInsnNode node : method.instructions) {
            if (node instanceof LabelNode label) {
                positions.put(label, position);
            } else if (isKept(node)) {
                position++;
            }
        }
    }

    private boolean isKept(AbstractInsnNode node) {
        return node.getOpcode() >= 0 && !variables.isIdle(node);
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (AbstractInsnNode node : method.instructions) {
            if (isKept(node)) {
                lines.add(node.getOpcode() + " " + operands(node));
            }
        }
        for (TryCatchBlockNode block : method.tryCatchBlocks) {
            lines.add("try " + at(block.start) + " " + at(block.end) + " " + at(block.handler) + " " + block.type);
        }
        return lines;
    }

    private String operands(AbstractInsnNode node) {
        if (node instanceof VarInsnNode || node instanceof IincInsnNode) {
            return variables.name(node) + (node instanceof IincInsnNode increment ? " " + increment.incr : "");
        }
        if (node instanceof IntInsnNode number) {
            return String.valueOf(number.operand);
        }
        if (node instanceof TypeInsnNode type) {
            return type.desc;
        }
        if (node instanceof FieldInsnNode field) {
            return field.owner + " " + field.name + " " + field.desc;
        }
        if (node instanceof MethodInsnNode call) {
            return call.owner + " " + call.name + " " + call.desc + " " + call.itf;
        }
        if (node instanceof InvokeDynamicInsnNode dynamic) {
            return dynamic.name + " " + dynamic.desc + " " + constant(dynamic.bsm) + " " + constants(dynamic.bsmArgs);
        }
        if (node instanceof LdcInsnNode load) {
            return constant(load.cst);
        }
        return node instanceof MultiANewArrayInsnNode array ? array.desc + " " + array.dims : targets(node);
    }

    private String targets(AbstractInsnNode node) {
        if (node instanceof JumpInsnNode jump) {
            return at(jump.label);
        }
        if (node instanceof TableSwitchInsnNode table) {
            return table.min + " " + table.max + " " + at(table.dflt) + " " + at(table.labels);
        }
        return node instanceof LookupSwitchInsnNode lookup
                ? lookup.keys + " " + at(lookup.dflt) + " " + at(lookup.labels)
                : "";
    }

    private String at(LabelNode label) {
        return "@" + positions.get(label);
    }

    private String at(List<LabelNode> labels) {
        return labels.stream().map(this::at).collect(Collectors.joining(" "));
    }

    private String constants(Object[] constants) {
        return Stream.of(constants).map(this::constant).collect(Collectors.joining(", ", "[", "]"));
    }

    private String constant(Object value) {
        if (value instanceof Handle handle) {
            return methods.body(handle).map(body -> "lambda " + body).orElseGet(() -> "handle " + handle);
        }
        if (value instanceof ConstantDynamic dynamic) {
            Object[] arguments = new Object[dynamic.getBootstrapMethodArgumentCount()];
            for (int i = 0; i < arguments.length; i++) {
                arguments[i] = dynamic.getBootstrapMethodArgument(i);
            }
            return "dynamic " + dynamic.getName() + " " + dynamic.getDescriptor() + " "
                    + constant(dynamic.getBootstrapMethod()) + " " + constants(arguments);
        }
        return literal(value);
    }

    /** A constant that names no code; its length keeps texts from running together. */
    static String literal(@Nullable Object value) {
        if (value instanceof Float number) {
            return "float " + Float.floatToRawIntBits(number);
        }
        if (value instanceof Double number) {
            return "double " + Double.doubleToRawLongBits(number);
        }
        if (value instanceof String text) {
            return "text " + text.length() + " " + text;
        }
        if (value instanceof Character character) {
            return "char " + (int) character;
        }
        return value instanceof Type type
                ? "type " + type.getDescriptor()
                : value == null ? "none" : value.getClass().getSimpleName() + " " + value;
    }
}
