package io.countersign.agent;

import io.countersign.agent.code.ClassBytes;
import java.util.ArrayList;
import java.util.List;
import org.jacoco.core.internal.instr.InstrSupport;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;

/** The first look at a class, past its code: which entries of methods are recorded, and whether JaCoCo has been here before. */
final class ClassLook extends ClassVisitor {

    private final List<Integer> recorded = new ArrayList<>();
    private boolean instrumented;
    private int methods;

    private ClassLook() {
        super(InstrSupport.ASM_API_VERSION);
    }

    /**
     * The methods whose entry is recorded, by their position among all methods of the class file, ascending.
     *
     * @throws ProbeWriter.AlreadyInstrumented when JaCoCo has instrumented the class
     */
    static List<Integer> recordedMethods(ClassReader reader) {
        ClassLook look = new ClassLook();
        reader.accept(look, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        if (look.instrumented) {
            throw new ProbeWriter.AlreadyInstrumented();
        }
        return List.copyOf(look.recorded);
    }

    @Override
    public @Nullable FieldVisitor visitField(
            int access, String name, String descriptor, @Nullable String signature, @Nullable Object value) {
        instrumented |= name.equals(InstrSupport.DATAFIELD_NAME);
        return null;
    }

    @Override
    public @Nullable MethodVisitor visitMethod(
            int access, String name, String descriptor, @Nullable String signature, String @Nullable [] exceptions) {
        instrumented |= name.equals(InstrSupport.INITMETHOD_NAME);
        if (ClassBytes.isEntryRecorded(access, name)) {
            recorded.add(methods);
        }
        methods++;
        return null;
    }
}
