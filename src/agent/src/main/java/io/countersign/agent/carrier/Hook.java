package io.countersign.agent.carrier;

import java.util.regex.Pattern;
import org.objectweb.asm.MethodVisitor;

/**
 * A change of the methods of a class that have a certain shape; there must be at least one.
 *
 * @param method what name and descriptor match, because these differ from JDK to JDK
 */
record Hook(Pattern method, Code code) {

    /** What a hook puts into a method. */
    @FunctionalInterface
    interface Code {
        MethodVisitor into(MethodVisitor next, Site site);
    }

    static Hook of(String method, Code code) {
        return new Hook(Pattern.compile(method), code);
    }

    boolean matches(String name, String descriptor) {
        return method.matcher(name + descriptor).matches();
    }
}
