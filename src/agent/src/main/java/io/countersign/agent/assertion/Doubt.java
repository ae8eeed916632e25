package io.countersign.agent.assertion;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.TypeInsnNode;

/**
 * Whether code of a test may be checking something in a way that is not counted. It errs on the side of doubt: a test that is
 * called unasserted must be.
 */
final class Doubt {

    private static final Pattern CHECKING_METHOD = Pattern.compile(
            "assert|verif|expect|should|ensure|require|valid|must|approv|match|await|until|satisf|fail|throw|compare|confirm"
                    + "|check(?!out)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern CHECKING_CLASS = Pattern.compile(
            "(Assert|Asserts|Assertions?|Verify|Verifier|Checks|Checker|Matchers?|Expect|Expectations?|Approvals|Subject)$");
    private static final Pattern THROWN = Pattern.compile("(Exception|Error|Failure|Throwable|Failed)$");
    private static final Pattern OF_THE_JDK = Pattern.compile("^(java|jdk|sun|javax)/");
    private static final Set<String> CHECKS_OF_THE_JDK = Set.of("requireNonNull", "orElseThrow", "checkIndex");

    private final List<Library> libraries;

    Doubt(List<Library> libraries) {
        this.libraries = libraries;
    }

    /** Whether an instruction of class {@code owner} is a reason to doubt. */
    boolean isRaisedBy(AbstractInsnNode instruction, String owner) {
        if (instruction instanceof MethodInsnNode call) {
            return isRaisedByCall(call.owner, call.name, owner);
        }
        if (instruction instanceof TypeInsnNode type) {
            return type.getOpcode() == Opcodes.NEW && THROWN.matcher(type.desc).find();
        }
        if (instruction instanceof InvokeDynamicInsnNode dynamic) {
            for (Object argument : dynamic.bsmArgs) {
                if (argument instanceof Handle handle && isRaisedByCall(handle.getOwner(), handle.getName(), owner)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isRaisedByCall(String called, String method, String owner) {
        if (method.startsWith("<") || method.startsWith("lambda$")) {
            return false;
        }
        if (OF_THE_JDK.matcher(called).find()) {
            return CHECKS_OF_THE_JDK.contains(method);
        }
        boolean checks = CHECKING_METHOD.matcher(method).find()
                || (!called.equals(owner) && CHECKING_CLASS.matcher(called).find());
        return checks && libraries.stream().noneMatch(library -> library.knows(called, method));
    }
}
