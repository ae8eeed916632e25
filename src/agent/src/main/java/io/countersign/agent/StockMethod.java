package io.countersign.agent;

import java.util.function.IntConsumer;
import org.jacoco.core.internal.instr.InstrSupport;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Follows one method that JaCoCo's agent instrumented, up to where it stores the array of its class in a local variable:
 *
 * <ul>
 *   <li>{@code LDC $jacocoData} (a dynamic constant), {@code CHECKCAST [Z}, {@code ASTORE}: class files of Java 11 and later;
 *   <li>{@code INVOKESTATIC $jacocoInit()[Z}, {@code ASTORE}: older class files;
 *   <li>JaCoCo's accessor in the place of these, for the initialiser of an interface, behind which the array may also go to a field.
 * </ul>
 *
 * The accessor hands an array of class id, name and probe count to {@code Object.equals}, and takes the probes out of it.
 */
final class StockMethod extends MethodVisitor {

    private static final String PROBES = "[Z";
    private static final String OFFLINE = "(JLjava/lang/String;I)[Z";

    private final String owner;
    private final boolean mayAsk;
    private final IntConsumer store;

    /** What the last instruction pushed, when it was a constant. */
    private @Nullable Object constant;

    private int last;

    /** Whether the array is on the stack. */
    private boolean fetched;

    private @Nullable Long id;
    private boolean named;
    private @Nullable Integer count;
    private boolean asked;
    private boolean refers;
    private boolean stores;
    private boolean hits;
    private boolean offline;

    /**
     * A method of the class {@code owner}, in VM notation; {@code mayAsk} where JaCoCo's accessor may stand.
     *
     * @param store called with the variable in the place of the instruction that stores the array, which is on the stack; at least two
     *     more slots are free
     */
    StockMethod(String owner, boolean mayAsk, @Nullable MethodVisitor next, IntConsumer store) {
        super(InstrSupport.ASM_API_VERSION, next);
        this.owner = owner;
        this.mayAsk = mayAsk;
        this.store = store;
    }

    /** Whether JaCoCo's accessor may stand in a method: in JaCoCo's own one, and in the initialiser of an interface. */
    static boolean mayAsk(boolean interfaceType, String method) {
        return method.equals(InstrSupport.INITMETHOD_NAME) || (interfaceType && method.equals("<clinit>"));
    }

    /** The class id in the accessor; null when there is none. */
    @Nullable
    Long id() {
        return asked ? id : null;
    }

    /** The probe count in the accessor; 0 when there is none. */
    int count() {
        return count == null ? 0 : count;
    }

    /** Whether it has anything of JaCoCo's agent. */
    boolean isInstrumented() {
        return refers || asked;
    }

    /** Whether its array comes from what JaCoCo instrumented offline. */
    boolean isOffline() {
        return offline;
    }

    /** Whether it may hit probes, and nobody saw where it has them from; JaCoCo stores the array in every method that has code. */
    boolean isUnknown() {
        return hits && !stores;
    }

    private void step(int opcode) {
        last = opcode;
        constant = null;
        fetched = false;
    }

    private void push(int opcode, Object value) {
        step(opcode);
        constant = value;
    }

    @Override
    public void visitInsn(int opcode) {
        super.visitInsn(opcode);
        if (opcode >= Opcodes.ICONST_M1 && opcode <= Opcodes.ICONST_5) {
            push(opcode, opcode - Opcodes.ICONST_0);
        } else {
            step(opcode);
            hits |= opcode == Opcodes.BASTORE;
        }
    }

    @Override
    public void visitIntInsn(int opcode, int operand) {
        super.visitIntInsn(opcode, operand);
        push(opcode, operand);
    }

    @Override
    public void visitLdcInsn(Object value) {
        super.visitLdcInsn(value);
        push(Opcodes.LDC, value);
        named |= id != null && owner.equals(value);
        refers |= isData(value);
    }

    private static boolean isData(@Nullable Object value) {
        return value instanceof ConstantDynamic data && data.getName().equals(InstrSupport.DATAFIELD_NAME);
    }

    @Override
    public void visitTypeInsn(int opcode, String type) {
        super.visitTypeInsn(opcode, type);
        boolean array = opcode == Opcodes.CHECKCAST && type.equals(PROBES);
        boolean known = isData(constant) || (asked && last == Opcodes.AALOAD);
        step(opcode);
        fetched = array && known;
        refers |= fetched;
    }

    @Override
    public void visitMethodInsn(int opcode, String type, String called, String descriptor, boolean isInterface) {
        super.visitMethodInsn(opcode, type, called, descriptor, isInterface);
        Object argument = constant;
        step(opcode);
        if (opcode == Opcodes.INVOKESTATIC) {
            calledStatic(type, called, descriptor, argument);
        } else if (called.equals("equals") && type.equals("java/lang/Object")) {
            asked |= named && count != null;
        }
    }

    private void calledStatic(String type, String called, String descriptor, @Nullable Object argument) {
        if (type.equals(owner) && called.equals(InstrSupport.INITMETHOD_NAME) && descriptor.equals("()[Z")) {
            fetched = true;
            refers = true;
        } else if (called.equals("getProbes") && descriptor.equals(OFFLINE)) {
            offline = true;
        } else if (called.equals("valueOf") && mayAsk && !asked) {
            boxed(argument);
        }
    }

    private void boxed(@Nullable Object argument) {
        if (argument instanceof Long value) {
            id = value;
            named = false;
        } else if (argument instanceof Integer value && named) {
            count = value;
        }
    }

    @Override
    public void visitFieldInsn(int opcode, String type, String field, String descriptor) {
        super.visitFieldInsn(opcode, type, field, descriptor);
        step(opcode);
        if (field.equals(InstrSupport.DATAFIELD_NAME) && type.equals(owner)) {
            fetched = opcode == Opcodes.PUTSTATIC;
            refers = true;
        }
    }

    @Override
    public void visitVarInsn(int opcode, int variable) {
        if (fetched && opcode == Opcodes.ASTORE) {
            step(opcode);
            stores = true;
            store.accept(variable);
        } else {
            super.visitVarInsn(opcode, variable);
            step(opcode);
        }
    }

    @Override
    public void visitInvokeDynamicInsn(String called, String descriptor, Handle bootstrap, Object... arguments) {
        super.visitInvokeDynamicInsn(called, descriptor, bootstrap, arguments);
        step(Opcodes.INVOKEDYNAMIC);
    }

    @Override
    public void visitJumpInsn(int opcode, Label label) {
        super.visitJumpInsn(opcode, label);
        step(opcode);
    }

    @Override
    public void visitIincInsn(int variable, int increment) {
        super.visitIincInsn(variable, increment);
        step(Opcodes.IINC);
    }

    @Override
    public void visitTableSwitchInsn(int min, int max, Label fallback, Label... labels) {
        super.visitTableSwitchInsn(min, max, fallback, labels);
        step(Opcodes.TABLESWITCH);
    }

    @Override
    public void visitLookupSwitchInsn(Label fallback, int[] keys, Label[] labels) {
        super.visitLookupSwitchInsn(fallback, keys, labels);
        step(Opcodes.LOOKUPSWITCH);
    }

    @Override
    public void visitMultiANewArrayInsn(String descriptor, int dimensions) {
        super.visitMultiANewArrayInsn(descriptor, dimensions);
        step(Opcodes.MULTIANEWARRAY);
    }
}
