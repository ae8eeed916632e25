package io.countersign.agent.assertion;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Has a class of test code tell of its {@code assert} statements, of its tests, and of what leaves in doubt whether every assertion
 * can be counted.
 */
final class TestCode {

    /** Folders as {@code target/test-classes}, {@code build/classes/java/test} and {@code out/test/shop}. */
    private static final Pattern FOLDER = Pattern.compile("(?i)test[^/]*/([^/]+/)?$");

    private final ClassNode type;
    private final Doubt doubt;

    TestCode(ClassNode type, Doubt doubt) {
        this.type = type;
        this.doubt = doubt;
    }

    /** Whether the classes of a place are test code. */
    static boolean isAt(String location) {
        // Jars, which most classes are in, are no folders.
        return location.endsWith("/") && FOLDER.matcher(location).find();
    }

    void apply() {
        boolean surroundings = Surroundings.areDoubtful(type);
        for (MethodNode method : type.methods) {
            if (method.instructions.size() > 0) {
                apply(method, surroundings);
            }
        }
    }

    private void apply(MethodNode method, boolean surroundings) {
        Set<AbstractInsnNode> known = new HashSet<>(AssertStatements.apply(method));
        boolean test = Surroundings.isTest(method);
        // The constructor speaks for the tests of subclasses.
        boolean doubtful = (surroundings && (test || method.name.equals("<init>")))
                || Surroundings.areDoubtful(method)
                || raisesDoubt(method, known);
        if (doubtful) {
            method.instructions.insert(Calls.to(Calls.DOUBTFUL));
        }
        if (test) {
            method.instructions.insert(Calls.to(Calls.OWN_CODE));
        }
    }

    private boolean raisesDoubt(MethodNode method, Set<AbstractInsnNode> known) {
        for (AbstractInsnNode instruction : method.instructions) {
            if (!known.contains(instruction) && doubt.isRaisedBy(instruction, type.name)) {
                return true;
            }
        }
        return false;
    }
}
