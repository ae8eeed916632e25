package io.countersign.agent.code;

import org.jspecify.annotations.Nullable;

/**
 * A class file with probes. No member is added to it, so reflection sees nothing, and it may be transformed again. What is no code is
 * the same byte for byte, but for constants behind all others.
 */
public final class ProbedClass {

    private static final int STATIC = 0x0008;
    private static final byte[] CONSTRUCTOR = ClassBytes.ascii("<init>");

    private final ClassBytes in;
    private final ClassProbes style;
    private final AddedConstants constants;
    private final Bytes methods;
    private int entries;
    private int probes;

    private ProbedClass(ClassBytes in, ClassProbes style) {
        this.in = in;
        this.style = style;
        this.constants = new AddedConstants(in.constantCount());
        this.methods = new Bytes(in.data.length * 2);
    }

    /**
     * Puts probes into a class file.
     *
     * @throws UnusualCode when it has something that is not written here
     */
    public static ProbedClass of(ClassBytes in, ClassProbes style) throws UnusualCode {
        ProbedClass probed = new ProbedClass(in, style);
        for (int method = 0; method < in.methodCount(); method++) {
            probed.write(method);
        }
        return probed;
    }

    /** How many probes it has. */
    public int probes() {
        return probes;
    }

    /**
     * The class file.
     *
     * @throws UnusualCode when it has too many constants
     */
    public byte[] toBytes() throws UnusualCode {
        Bytes out = new Bytes(in.data.length + methods.length());
        int members = in.method(0);
        int rest = in.method(in.methodCount());
        out.copy(in.data, 0, 8);
        out.u2(constants.count());
        out.copy(in.data, 10, in.poolEnd() - 10);
        out.copy(constants.bytes());
        out.copy(in.data, in.poolEnd(), members - in.poolEnd());
        out.copy(methods);
        out.copy(in.data, rest, in.data.length - rest);
        return out.toArray();
    }

    private void write(int index) throws UnusualCode {
        int begin = in.method(index);
        int end = in.method(index + 1);
        int entry = in.isEntryRecorded(index) ? entries++ : -1;
        int attribute = MethodBytes.codeAttribute(in, begin);
        if (attribute < 0) {
            methods.copy(in.data, begin, end - begin);
            return;
        }
        methods.copy(in.data, begin, attribute + 2 - begin);
        writeCode(begin, MethodBytes.of(in, attribute), entry);
        int behind = attribute + 6 + in.u4(attribute + 2);
        methods.copy(in.data, behind, end - behind);
    }

    private void writeCode(int begin, MethodBytes method, int entry) throws UnusualCode {
        int variable = method.maxLocals();
        int more = style.variableType().isEmpty() ? 0 : 1;
        Frames frames = method.frames() == 0
                ? null
                : new Frames(in, method.frames(), more == 0 ? null : wider(begin, variable));
        MethodWriter writer = new MethodWriter(in, method, constants, style.inMethod(variable), frames, probes);
        probes = writer.write(entry);
        int length = methods.length();
        methods.u4(0);
        methods.u2(method.maxStack() + ProbeCode.STACK);
        methods.u2(variable + more);
        methods.u4(writer.code().length());
        methods.copy(writer.code());
        new CodeTables(in, method, writer, frames).writeTo(methods);
        methods.setU4(length, methods.length() - length - Integer.BYTES);
    }

    private @Nullable WiderLocals wider(int begin, int own) {
        int receiver = (in.u2(begin) & STATIC) != 0
                ? Types.TOP
                : in.is(in.u2(begin + 2), CONSTRUCTOR) ? Types.NEW_THIS : Types.object(in.self());
        return new WiderLocals(
                in.text(in.u2(begin + 4)),
                receiver,
                own,
                Types.object(constants.type(style.variableType())),
                constants);
    }
}
