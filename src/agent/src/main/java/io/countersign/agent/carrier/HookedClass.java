package io.countersign.agent.carrier;

import java.util.List;
import org.jacoco.core.internal.instr.InstrSupport;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** A class on its way through its hooks. */
final class HookedClass extends ClassVisitor {

    private final List<Hook> wanted;
    private final boolean[] found;
    private String owner = "";

    HookedClass(ClassVisitor next, List<Hook> wanted) {
        super(InstrSupport.ASM_API_VERSION, next);
        this.wanted = wanted;
        this.found = new boolean[wanted.size()];
    }

    @Override
    public void visit(
            int version,
            int access,
            String name,
            @Nullable String signature,
            @Nullable String superName,
            String @Nullable [] interfaces) {
        owner = name;
        super.visit(version, access, name, signature, superName, interfaces);
    }

    @Override
    public MethodVisitor visitMethod(
            int access, String name, String descriptor, @Nullable String signature, String @Nullable [] exceptions) {
        MethodVisitor visitor = super.visitMethod(access, name, descriptor, signature, exceptions);
        if ((access & (Opcodes.ACC_ABSTRACT | Opcodes.ACC_NATIVE)) != 0) {
            return visitor;
        }
        for (int i = 0; i < found.length; i++) {
            Hook hook = wanted.get(i);
            if (hook.matches(name, descriptor)) {
                found[i] = true;
                visitor = hook.code().into(visitor, new Site(owner, access, descriptor));
            }
        }
        return visitor;
    }

    /** Fails when the class has not all the methods that were looked for: half a set of hooks would credit wrongly. */
    void requireAll() {
        for (int i = 0; i < found.length; i++) {
            if (!found[i]) {
                throw new IllegalStateException("no method " + wanted.get(i).method() + " in " + owner);
            }
        }
    }
}
