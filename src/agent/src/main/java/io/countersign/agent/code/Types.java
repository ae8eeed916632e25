package io.countersign.agent.code;

/** The types that stand in frames, as numbers: the kind, and above it what two more bytes say. */
final class Types {

    static final int TOP = 0;
    static final int INT = 1;
    static final int FLOAT = 2;
    static final int DOUBLE = 3;
    static final int LONG = 4;
    static final int NEW_THIS = 6;
    static final int OBJECT = 7;

    /** What an instruction has made and nobody has initialised; the two bytes say where that instruction stands. */
    static final int NEW_OBJECT = 8;

    private Types() {}

    static int object(int constant) {
        return OBJECT | constant << 8;
    }

    static int read(ClassBytes in, int at) {
        int kind = in.u1(at);
        return isLong(kind) ? kind | in.u2(at + 1) << 8 : kind;
    }

    /** How many bytes the type at {@code at} takes. */
    static int length(ClassBytes in, int at) {
        return isLong(in.u1(at)) ? 3 : 1;
    }

    static int kind(int type) {
        return type & 0xFF;
    }

    static int value(int type) {
        return type >>> 8;
    }

    static boolean isLong(int type) {
        return (type & 0xFF) == OBJECT || (type & 0xFF) == NEW_OBJECT;
    }

    /** How many local variables a value of the type takes. */
    static int slots(int type) {
        return type == LONG || type == DOUBLE ? 2 : 1;
    }
}
