package io.countersign.agent.code;

/** The instructions of the JVM, by how they go on and how long they are. Source: The Java Virtual Machine Specification, 6.5. */
final class Instructions {

    static final int GOTO = 0xa7;
    static final int IINC = 0x84;
    static final int WIDE = 0xc4;

    /** Goes on with the next one. */
    static final int PLAIN = 0;

    /** As a plain one, and JaCoCo wants a probe at the start of its line. */
    static final int CALL = 1;

    /** Leads to another instruction or goes on with the next one. */
    static final int BRANCH = 2;

    /** Leads to another instruction. */
    static final int JUMP = 3;

    static final int TABLE_SWITCH = 4;
    static final int LOOKUP_SWITCH = 5;

    /** Ends the method. */
    static final int EXIT = 6;

    /** Subroutines, jumps over more than 32 KB, and numbers that are none. */
    static final int UNUSUAL = 7;

    /** How each goes on, by its number. */
    private static final byte[] KINDS = new byte[256];

    /** How long each is, by its number; 0 for those that are not always of one length. */
    private static final byte[] LENGTHS = new byte[256];

    static {
        fill(0x00, 0x0f, PLAIN, 1);
        fill(0x10, 0x10, PLAIN, 2);
        fill(0x11, 0x11, PLAIN, 3);
        fill(0x12, 0x12, PLAIN, 2);
        fill(0x13, 0x14, PLAIN, 3);
        fill(0x15, 0x19, PLAIN, 2);
        fill(0x1a, 0x35, PLAIN, 1);
        fill(0x36, 0x3a, PLAIN, 2);
        fill(0x3b, 0x83, PLAIN, 1);
        fill(IINC, IINC, PLAIN, 3);
        fill(0x85, 0x98, PLAIN, 1);
        fill(0x99, 0xa6, BRANCH, 3);
        fill(GOTO, GOTO, JUMP, 3);
        fill(0xa8, 0xa9, UNUSUAL, 0);
        fill(0xaa, 0xaa, TABLE_SWITCH, 0);
        fill(0xab, 0xab, LOOKUP_SWITCH, 0);
        fill(0xac, 0xb1, EXIT, 1);
        fill(0xb2, 0xb5, PLAIN, 3);
        fill(0xb6, 0xb8, CALL, 3);
        fill(0xb9, 0xba, CALL, 5);
        fill(0xbb, 0xbb, PLAIN, 3);
        fill(0xbc, 0xbc, PLAIN, 2);
        fill(0xbd, 0xbd, PLAIN, 3);
        fill(0xbe, 0xbe, PLAIN, 1);
        fill(0xbf, 0xbf, EXIT, 1);
        fill(0xc0, 0xc1, PLAIN, 3);
        fill(0xc2, 0xc3, PLAIN, 1);
        fill(WIDE, WIDE, PLAIN, 0);
        fill(0xc5, 0xc5, PLAIN, 4);
        fill(0xc6, 0xc7, BRANCH, 3);
        fill(0xc8, 0xff, UNUSUAL, 0);
    }

    private final byte[] data;
    private final int start;

    /** Those of a method whose code begins at {@code start}. */
    Instructions(byte[] data, int start) {
        this.data = data;
        this.start = start;
    }

    private static void fill(int from, int to, int kind, int length) {
        for (int number = from; number <= to; number++) {
            KINDS[number] = (byte) kind;
            LENGTHS[number] = (byte) length;
        }
    }

    int number(int at) {
        return data[start + at] & 0xFF;
    }

    int kind(int at) {
        return KINDS[data[start + at] & 0xFF];
    }

    int length(int at) throws UnusualCode {
        int length = LENGTHS[data[start + at] & 0xFF];
        return length > 0 ? length : otherLength(at);
    }

    private int otherLength(int at) throws UnusualCode {
        int number = number(at);
        if (KINDS[number] == TABLE_SWITCH || KINDS[number] == LOOKUP_SWITCH) {
            int head = KINDS[number] == TABLE_SWITCH ? 12 : 8;
            return padded(at) + head + targetStep(at) * targetCount(at) - at;
        }
        int widened = number == WIDE ? number(at + 1) : WIDE;
        if (KINDS[widened] == UNUSUAL || widened == WIDE) {
            throw new UnusualCode("code with a subroutine or a jump over more than 32 KB");
        }
        return widened == IINC ? 6 : 4;
    }

    /** Where a branch or jump leads. */
    int target(int at) {
        int operand = start + at + 1;
        return at + (data[operand] << 8 | data[operand + 1] & 0xFF);
    }

    /** Where a switch leads when nothing fits. */
    int fallback(int at) {
        return at + word(padded(at));
    }

    /** How many other ways a switch has. */
    int targetCount(int at) {
        int operands = padded(at);
        return kind(at) == TABLE_SWITCH ? word(operands + 8) - word(operands + 4) + 1 : word(operands + 4);
    }

    int target(int at, int way) {
        return at + word(padded(at) + placeOf(at, way));
    }

    /** Where a way of a switch stands in its operands. */
    int placeOf(int at, int way) {
        return 12 + way * targetStep(at);
    }

    private int targetStep(int at) {
        return kind(at) == TABLE_SWITCH ? 4 : 8;
    }

    /** Where the operands of a switch begin. */
    static int padded(int at) {
        return at + 4 & ~3;
    }

    /** A number of four bytes, where it stands in the code. */
    private int word(int at) {
        int from = start + at;
        return data[from] << 24 | (data[from + 1] & 0xFF) << 16 | (data[from + 2] & 0xFF) << 8 | data[from + 3] & 0xFF;
    }
}
