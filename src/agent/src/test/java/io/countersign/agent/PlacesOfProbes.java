package io.countersign.agent;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jacoco.core.internal.instr.InstrSupport;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Which probes are hit on the way from each of a method's own instructions to the next ones, whoever wrote the probes and wherever they
 * stand: unconditional jumps are followed, and a condition that was turned round is turned back.
 */
final class PlacesOfProbes {

    private static final int HIT = 4;

    private final List<AbstractInsnNode> code = new ArrayList<>();
    private final Map<AbstractInsnNode, Integer> places = new HashMap<>();
    private final Map<Integer, Integer> numbers = new HashMap<>();
    private final int firstProbe;
    private final int start;
    private final int variable;

    private PlacesOfProbes(MethodNode method, int firstProbe) {
        this.firstProbe = firstProbe;
        for (AbstractInsnNode node : method.instructions) {
            places.put(node, code.size());
            if (node.getOpcode() >= 0) {
                code.add(node);
            }
        }
        int stores = 0;
        while (stores < code.size() && code.get(stores).getOpcode() != Opcodes.ASTORE) {
            stores++;
        }
        boolean flat = code.stream().anyMatch(PlacesOfProbes::isSegment);
        this.variable = flat || stores == code.size() ? -1 : ((VarInsnNode) code.get(stores)).var;
        this.start = !flat ? stores + 1 : code.size() > 1 && isEntry(code.get(1)) ? 2 : 0;
        int number = 0;
        for (int at = start; at < code.size(); at++) {
            if (isHit(at)) {
                at += HIT - 1;
            } else if (code.get(at).getOpcode() != Opcodes.GOTO) {
                numbers.put(at, number++);
            }
        }
    }

    /**
     * Those of a class.
     *
     * @param methods name and descriptor of the methods to look at
     * @param firstProbe the index of its probe 0
     */
    static Map<String, List<String>> of(byte[] classFile, Set<String> methods, int firstProbe) {
        Map<String, List<String>> all = new LinkedHashMap<>();
        for (MethodNode method : read(classFile).methods) {
            if (methods.contains(method.name + method.desc) && method.instructions.size() > 0) {
                all.put(method.name + method.desc, new PlacesOfProbes(method, firstProbe).ways(method));
            }
        }
        return all;
    }

    /** Name and descriptor of each method of a class. */
    static Set<String> methods(byte[] classFile) {
        return read(classFile).methods.stream()
                .map(method -> method.name + method.desc)
                .collect(Collectors.toSet());
    }

    private static ClassNode read(byte[] classFile) {
        ClassNode type = new ClassNode(InstrSupport.ASM_API_VERSION);
        InstrSupport.classReaderFor(classFile).accept(type, 0);
        return type;
    }

    private static boolean isSegment(AbstractInsnNode node) {
        return node instanceof FieldInsnNode field && field.owner.startsWith(TestSegments.PREFIX);
    }

    private static boolean isEntry(AbstractInsnNode node) {
        return node instanceof MethodInsnNode call && call.owner.startsWith(TestSegments.PREFIX);
    }

    private boolean isHit(int at) {
        return at + HIT <= code.size()
                && (isSegment(code.get(at))
                        || code.get(at).getOpcode() == Opcodes.ALOAD && ((VarInsnNode) code.get(at)).var == variable)
                && code.get(at + 2).getOpcode() == Opcodes.ICONST_1
                && code.get(at + 3).getOpcode() == Opcodes.BASTORE;
    }

    private int probe(int at) {
        AbstractInsnNode push = code.get(at + 1);
        int index = push instanceof IntInsnNode small
                ? small.operand
                : push instanceof LdcInsnNode constant ? (Integer) constant.cst : push.getOpcode() - Opcodes.ICONST_0;
        return index - firstProbe;
    }

    private List<String> ways(MethodNode method) {
        List<String> ways = new ArrayList<>();
        ways.add("start" + way(start));
        for (TryCatchBlockNode block : method.tryCatchBlocks) {
            ways.add("handler of " + own(block.start) + " to " + own(block.end) + way(place(block.handler)));
        }
        for (int at = start; at < code.size(); at++) {
            if (numbers.containsKey(at)) {
                ways.add(ways(at));
            }
        }
        return ways;
    }

    private String ways(int at) {
        AbstractInsnNode node = code.get(at);
        int opcode = node.getOpcode();
        if (node instanceof JumpInsnNode jump) {
            int turned = opcode >= Opcodes.IFNULL ? opcode & ~1 : opcode - 1 | 1;
            String taken = way(place(jump.label));
            String other = way(at + 1);
            return turned + (opcode == turned ? taken + other : other + taken);
        }
        if (node instanceof TableSwitchInsnNode choice) {
            return opcode + way(place(choice.dflt)) + ways(choice.labels);
        }
        if (node instanceof LookupSwitchInsnNode choice) {
            return opcode + way(place(choice.dflt)) + ways(choice.labels);
        }
        boolean ends = opcode >= Opcodes.IRETURN && opcode <= Opcodes.RETURN || opcode == Opcodes.ATHROW;
        return ends ? opcode + "" : opcode + way(at + 1);
    }

    private String ways(List<LabelNode> labels) {
        StringBuilder ways = new StringBuilder();
        labels.forEach(label -> ways.append(way(place(label))));
        return ways.toString();
    }

    private int place(LabelNode label) {
        return places.get(label);
    }

    /** The number of the first of the method's own instructions from a label on. */
    private String own(LabelNode label) {
        for (int at = place(label); at < code.size(); at++) {
            if (numbers.containsKey(at)) {
                return String.valueOf(numbers.get(at));
            }
        }
        return "end";
    }

    /** The probes up to the next of the method's own instructions, and its number. */
    private String way(int from) {
        StringBuilder way = new StringBuilder(" ");
        int at = from;
        for (int steps = 0; steps < code.size() && at < code.size(); steps++) {
            if (isHit(at)) {
                way.append(probe(at)).append('>');
                at += HIT;
            } else if (code.get(at).getOpcode() == Opcodes.GOTO) {
                at = place(((JumpInsnNode) code.get(at)).label);
            } else {
                return way.append(numbers.get(at)).toString();
            }
        }
        return way + "for ever";
    }
}
