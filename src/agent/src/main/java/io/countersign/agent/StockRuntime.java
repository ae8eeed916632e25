package io.countersign.agent;

import io.countersign.agent.base.Countersign;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.jacoco.core.internal.instr.InstrSupport;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * The class of the user's own JaCoCo agent that holds its arrays. Every road on which they are told or forgotten goes through two of
 * its methods: the file at the end of the JVM, the TCP server and client, JMX, and the agent's API. It is made to say so before, and
 * to say which class asks for its array.
 */
final class StockRuntime {

    // The name lacks org.jacoco.core, which the build would move.
    private static final Pattern NAME =
            Pattern.compile("org[/.]jacoco[/.]agent[/.]rt[/.]internal_[^/.]+[/.]core[/.]runtime[/.]RuntimeData");

    private static final String COUNTERSIGN = Type.getInternalName(Countersign.class);
    private static final String OURS = "io/countersign/";
    private static final int TELLING_METHODS = 2;

    private final Registry registry;
    private final Problems problems;
    private final Set<String> refused = ConcurrentHashMap.newKeySet();
    private final List<boolean[]> doorstep = new CopyOnWriteArrayList<>();
    private volatile boolean found;

    StockRuntime(Registry registry, Problems problems) {
        this.registry = registry;
        this.problems = problems;
    }

    /** Whether a class is the one, in VM or in Java notation. */
    static boolean isOne(String name) {
        return NAME.matcher(name).matches();
    }

    /** Whether it has been seen. */
    boolean isFound() {
        return found;
    }

    /** The class, which speaks from now on. */
    byte[] write(ClassReader reader) {
        ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
        Speaking speaking = new Speaking(writer);
        reader.accept(speaking, 0);
        if (speaking.telling != TELLING_METHODS || !speaking.asked) {
            throw new IllegalStateException(Messages.unknownJacoco());
        }
        found = true;
        return writer.toByteArray();
    }

    /** From now on hears what the class says. */
    void listen() {
        Countersign.stockTells = this::tells;
        Countersign.stockAsked = this::asked;
        // Once in advance: later, inside of the program, no class of ours should have to be loaded.
        tells();
        asked(new Object[] {0L, OURS, 0});
    }

    /**
     * Has JaCoCo's agent forget what it saw of a class of ours that was loaded before anybody could ask it not to look; false when it
     * saw nothing.
     */
    boolean forget(Class<?> own) {
        try {
            Method init = own.getDeclaredMethod(
                    InstrSupport.INITMETHOD_NAME, MethodHandles.Lookup.class, String.class, Class.class);
            init.setAccessible(true);
            if (init.invoke(null, null, null, null) instanceof boolean[] hits) {
                doorstep.add(hits);
                return true;
            }
            return false;
        } catch (ReflectiveOperationException | RuntimeException e) {
            // It was not looked at, or is one class more in a file of classes.
            return false;
        }
    }

    /** A class that was told as a problem already. */
    void refuse(String className) {
        refused.add(className);
    }

    private void tells() {
        try {
            registry.handOver();
            doorstep.forEach(hits -> Arrays.fill(hits, false));
        } catch (Throwable e) {
            // JaCoCo's agent goes on with what it has; what it lacks comes with the next drain.
            problems.note(Problems.Kind.EXEC_NOT_WRITTEN, "", Messages.notHandedOver(e));
        }
    }

    private void asked(Object[] arguments) {
        try {
            if (arguments[0] instanceof Long id
                    && arguments[1] instanceof String name
                    && !name.startsWith(OURS)
                    && !registry.knows(id)
                    && refused.add(name)) {
                problems.note(Problems.Kind.NOT_INSTRUMENTED, name, Messages.onlyByJacoco(name));
            }
        } catch (Throwable e) {
            problems.note(Problems.Kind.NOT_INSTRUMENTED, "", Messages.notHandedOver(e));
        }
    }

    private static final class Speaking extends ClassVisitor {

        private int telling;
        private boolean asked;

        Speaking(ClassVisitor next) {
            super(InstrSupport.ASM_API_VERSION, next);
        }

        @Override
        public MethodVisitor visitMethod(
                int access,
                String name,
                String descriptor,
                @Nullable String signature,
                String @Nullable [] exceptions) {
            MethodVisitor next = super.visitMethod(access, name, descriptor, signature, exceptions);
            if (name.equals("collect") || (name.equals("reset") && descriptor.equals("()V"))) {
                telling++;
                return new Start(next) {
                    @Override
                    void speak() {
                        mv.visitMethodInsn(Opcodes.INVOKESTATIC, COUNTERSIGN, "stockTells", "()V", false);
                    }
                };
            }
            if (name.equals("getProbes") && descriptor.equals("([Ljava/lang/Object;)V")) {
                asked = true;
                return new Start(next) {
                    @Override
                    void speak() {
                        mv.visitVarInsn(Opcodes.ALOAD, 1);
                        mv.visitMethodInsn(
                                Opcodes.INVOKESTATIC, COUNTERSIGN, "stockAsked", "([Ljava/lang/Object;)V", false);
                    }
                };
            }
            return next;
        }
    }

    private abstract static class Start extends MethodVisitor {

        Start(MethodVisitor next) {
            super(InstrSupport.ASM_API_VERSION, next);
        }

        abstract void speak();

        @Override
        public void visitCode() {
            super.visitCode();
            speak();
        }
    }
}
