package io.countersign.agent.code;

import org.jspecify.annotations.Nullable;

/**
 * Writes the code of one method with its probes, at JaCoCo's places and in its order. A jump with a probe of its own leads over a
 * detour right before its target, which has the frame of the target: so none has to be computed.
 */
final class MethodWriter implements ProbeSink {

    private static final int ICONST_0 = 0x03;
    private static final int ICONST_1 = 0x04;
    private static final int BIPUSH = 0x10;
    private static final int SIPUSH = 0x11;
    private static final int LDC = 0x12;
    private static final int LDC_W = 0x13;
    private static final int ALOAD = 0x19;
    private static final int ASTORE = 0x3a;
    private static final int BASTORE = 0x54;
    private static final int GETSTATIC = 0xb2;
    private static final int INVOKESTATIC = 0xb8;
    private static final int MOST_CODE = 0xFFFF;

    private final MethodBytes method;
    private final Instructions old;
    private final byte[] data;
    private final Flow flow;
    private final DetourTable detours;
    private final AddedConstants constants;
    private final ProbeCode probes;
    private final @Nullable Frames frames;

    private final Bytes code;
    private final Jumps jumps = new Jumps();

    /** Where each old instruction stands now. */
    private final int[] positions;

    /** Where what was put before each old instruction begins. */
    private final int[] borders;

    private final int[] detourPositions;

    /** Up to where the old code has been copied. */
    private int copied;

    private int probe;

    /** @param probe number of the method's first probe */
    MethodWriter(
            ClassBytes in,
            MethodBytes method,
            AddedConstants constants,
            ProbeCode probes,
            @Nullable Frames frames,
            int probe)
            throws UnusualCode {
        this.method = method;
        this.old = method.instructions();
        this.data = in.data;
        this.flow = Flow.of(in, method);
        this.detours = DetourTable.of(method, flow, probe);
        this.constants = constants;
        this.probes = probes;
        this.frames = frames;
        this.probe = probe;
        this.code = new Bytes(2 * method.length() + 16);
        this.positions = new int[method.length() + 1];
        this.borders = new int[method.length() + 1];
        this.detourPositions = new int[detours.count()];
    }

    /**
     * Writes the code.
     *
     * @param entry which of the recorded methods of its class it is; negative for none
     * @return the number of the probe that comes after those of the method
     */
    int write(int entry) throws UnusualCode {
        probes.start(this, entry);
        int length = method.length();
        for (int at = 0; at < length; at += old.length(at)) {
            borders[at] = here(at);
            if (flow.needsProbe(at) || detours.first(at) >= 0) {
                copyTo(at);
                before(at);
            }
            positions[at] = here(at);
            if (frames != null && frames.isAt(at)) {
                frames.write(positions[at]);
            }
            if (old.kind(at) > Instructions.CALL) {
                copyTo(at);
                leave(at);
            }
        }
        copyTo(length);
        borders[length] = code.length();
        positions[length] = code.length();
        if (code.length() > MOST_CODE) {
            throw new UnusualCode("code that becomes too long");
        }
        jumps.lead(code, positions, detourPositions);
        return probe;
    }

    private int here(int at) {
        return code.length() + at - copied;
    }

    private void copyTo(int at) {
        code.copy(data, method.start() + copied, at - copied);
        copied = at;
    }

    private void before(int at) throws UnusualCode {
        if (flow.needsProbe(at)) {
            probes.hit(this, probe++);
        }
        int detour = detours.first(at);
        if (detour < 0) {
            return;
        }
        if (frames != null && !frames.isAt(at)) {
            throw new UnusualCode("code with a frame that is not where one has to be");
        }
        if (at == 0 || flow.isSuccessor(at)) {
            jump(Instructions.GOTO, at, -1);
        }
        while (detour >= 0) {
            detourPositions[detour] = code.length();
            if (frames != null) {
                frames.write(code.length());
            }
            probes.hit(this, detours.probe(detour));
            detour = detours.next(detour);
            if (detour >= 0) {
                jump(Instructions.GOTO, at, -1);
            }
        }
    }

    /** Writes an instruction that does not simply go on with the next one. */
    private void leave(int at) throws UnusualCode {
        int kind = old.kind(at);
        if (kind == Instructions.EXIT) {
            probes.hit(this, probe++);
            code.u1(old.number(at));
        } else if (kind == Instructions.JUMP) {
            if (flow.isMultipleTarget(old.target(at))) {
                probes.hit(this, probe++);
            }
            jump(Instructions.GOTO, old.target(at), -1);
        } else if (kind == Instructions.BRANCH) {
            int before = detours.found();
            jump(old.number(at), old.target(at), detours.find(old.target(at), before));
            probe += detours.found() - before;
        } else {
            int before = detours.found();
            choose(at, before);
            probe += detours.found() - before;
        }
        copied = at + old.length(at);
    }

    private void jump(int instruction, int target, int detour) {
        int at = code.length();
        code.u1(instruction);
        lead(target, detour, at, code.length(), false);
        code.u2(0);
    }

    private void lead(int target, int detour, int instruction, int operand, boolean wide) {
        if (detour < 0) {
            jumps.to(target, instruction, operand, wide);
        } else {
            jumps.over(detour, instruction, operand, wide);
        }
    }

    private void choose(int at, int before) throws UnusualCode {
        int instruction = code.length();
        code.u1(old.number(at));
        while (code.length() % Integer.BYTES != 0) {
            code.u1(0);
        }
        int operands = code.length();
        int from = Instructions.padded(at);
        code.copy(data, method.start() + from, at + old.length(at) - from);
        int fallback = old.fallback(at);
        lead(fallback, detours.find(fallback, before), instruction, operands, true);
        int ways = old.targetCount(at);
        for (int way = 0; way < ways; way++) {
            int target = old.target(at, way);
            int operand = operands + old.placeOf(at, way);
            lead(target, detours.find(target, before), instruction, operand, true);
        }
    }

    @Override
    public void push(int value) {
        if (value <= 5) {
            code.u1(ICONST_0 + value);
        } else if (value <= Byte.MAX_VALUE) {
            code.u1(BIPUSH);
            code.u1(value);
        } else if (value <= Short.MAX_VALUE) {
            code.u1(SIPUSH);
            code.u2(value);
        } else {
            constant(constants.integer(value));
        }
    }

    private void constant(int index) {
        if (index <= 0xFF) {
            code.u1(LDC);
            code.u1(index);
        } else {
            code.u1(LDC_W);
            code.u2(index);
        }
    }

    @Override
    public void field(String owner, String name, String descriptor) {
        code.u1(GETSTATIC);
        code.u2(constants.field(owner, name, descriptor));
    }

    @Override
    public void call(String owner, String name, String descriptor) {
        code.u1(INVOKESTATIC);
        code.u2(constants.method(owner, name, descriptor));
    }

    @Override
    public void load(int variable) {
        variable(ALOAD, variable);
    }

    @Override
    public void store(int variable) {
        variable(ASTORE, variable);
    }

    private void variable(int instruction, int variable) {
        if (variable <= 0xFF) {
            code.u1(instruction);
            code.u1(variable);
        } else {
            code.u1(Instructions.WIDE);
            code.u1(instruction);
            code.u2(variable);
        }
    }

    @Override
    public void set() {
        code.u1(ICONST_1);
        code.u1(BASTORE);
    }

    Bytes code() {
        return code;
    }

    /** Where an instruction stands now. */
    int position(int at) throws UnusualCode {
        // Only the first one can stand at the beginning.
        if (at > 0 && positions[at] == 0) {
            throw new UnusualCode("code of which a table names no instruction");
        }
        return positions[at];
    }

    /** Where the ranges of handlers begin and end that began and ended at an instruction. */
    int border(int at) {
        return borders[at];
    }
}
