package io.countersign.agent;

import io.countersign.agent.base.Countersign;
import java.util.ArrayList;
import java.util.List;
import org.jacoco.core.internal.instr.InstrSupport;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.JSRInlinerAdapter;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TryCatchBlockNode;

/** Each call in a class file but the recorder's own: from which line, and inside the ranges of which handlers. */
final class CallsInCode {

    private static final String RECORDER = Type.getInternalName(Countersign.class);

    private CallsInCode() {}

    static List<String> of(byte[] code) {
        // As JaCoCo, which copies the subroutines of old class files to where they are called.
        ClassNode type = new ClassNode(InstrSupport.ASM_API_VERSION) {
            @Override
            public MethodVisitor visitMethod(
                    int access, String name, String descriptor, String signature, String[] exceptions) {
                MethodVisitor next = super.visitMethod(access, name, descriptor, signature, exceptions);
                return new JSRInlinerAdapter(next, access, name, descriptor, signature, exceptions);
            }
        };
        InstrSupport.classReaderFor(code).accept(type, 0);
        List<String> calls = new ArrayList<>();
        for (MethodNode method : type.methods) {
            int line = 0;
            for (AbstractInsnNode node : method.instructions) {
                if (node instanceof LineNumberNode number) {
                    line = number.line;
                } else if (node instanceof MethodInsnNode call && !isRecorder(call.owner)) {
                    calls.add(method.name + method.desc + ":" + line + " " + call.owner + "." + call.name + " "
                            + handlers(method, node));
                }
            }
        }
        return calls;
    }

    private static boolean isRecorder(String owner) {
        return owner.equals(RECORDER) || SegmentCode.isSegment(owner) || owner.startsWith(TestSegments.PREFIX);
    }

    private static List<String> handlers(MethodNode method, AbstractInsnNode node) {
        InsnList code = method.instructions;
        int at = code.indexOf(node);
        List<String> handlers = new ArrayList<>();
        for (TryCatchBlockNode block : method.tryCatchBlocks) {
            if (code.indexOf(block.start) <= at && at < code.indexOf(block.end)) {
                handlers.add(String.valueOf(block.type));
            }
        }
        return handlers;
    }
}
