package io.countersign.agent;

import io.countersign.agent.code.ClassBytes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jacoco.core.internal.instr.InstrSupport;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** The first look at a class that comes from the user's own JaCoCo agent: what it was before. */
final class StockLook extends ClassVisitor {

    private final String owner;
    private final List<StockMethod> methods = new ArrayList<>();
    private final List<Integer> recorded = new ArrayList<>();
    private boolean interfaceType;
    private boolean member;
    private int position;

    private StockLook(String owner) {
        super(InstrSupport.ASM_API_VERSION);
        this.owner = owner;
    }

    /**
     * The shape of the original class file; empty when JaCoCo put no probes into it.
     *
     * @throws ProbeWriter.AlreadyInstrumented when it was instrumented offline
     * @throws IllegalStateException when JaCoCo instrumented it in a way that is not known here
     */
    static Optional<ClassShape> look(ClassReader reader) {
        StockLook look = new StockLook(reader.getClassName());
        reader.accept(look, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        return look.shape();
    }

    private Optional<ClassShape> shape() {
        if (methods.stream().anyMatch(StockMethod::isOffline)) {
            throw new ProbeWriter.AlreadyInstrumented();
        }
        if (!member && methods.stream().noneMatch(StockMethod::isInstrumented)) {
            return Optional.empty();
        }
        if (methods.stream().anyMatch(StockMethod::isUnknown)) {
            throw new IllegalStateException(Messages.unknownJacoco());
        }
        for (StockMethod method : methods) {
            Long id = method.id();
            if (id != null) {
                ClassShape shape = new ClassShape(id, owner, method.count(), List.copyOf(recorded));
                return shape.probes() == 0 ? Optional.empty() : Optional.of(shape);
            }
        }
        throw new IllegalStateException(Messages.unknownJacoco());
    }

    @Override
    public void visit(
            int version,
            int access,
            String name,
            @Nullable String signature,
            @Nullable String superName,
            String @Nullable [] interfaces) {
        interfaceType = (access & Opcodes.ACC_INTERFACE) != 0;
    }

    @Override
    public @Nullable FieldVisitor visitField(
            int access, String name, String descriptor, @Nullable String signature, @Nullable Object value) {
        member |= name.equals(InstrSupport.DATAFIELD_NAME);
        return null;
    }

    @Override
    public MethodVisitor visitMethod(
            int access, String name, String descriptor, @Nullable String signature, String @Nullable [] exceptions) {
        boolean init = name.equals(InstrSupport.INITMETHOD_NAME);
        member |= init;
        // JaCoCo adds its own at the end of the table: the position of all others is the one in the original class
        // file.
        if (!init && ClassBytes.isEntryRecorded(access, name)) {
            recorded.add(position);
        }
        position++;
        StockMethod method = new StockMethod(owner, StockMethod.mayAsk(interfaceType, name), null, variable -> {});
        methods.add(method);
        return method;
    }
}
