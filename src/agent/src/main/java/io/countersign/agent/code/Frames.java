package io.countersign.agent.code;

import org.jspecify.annotations.Nullable;

/**
 * The frames of a method, which say to the verifier what is in the local variables and on the stack where code is jumped to. They are
 * read one after the other, and each is written wherever it holds in the new code. Source: The Java Virtual Machine Specification,
 * 4.7.4.
 */
final class Frames {

    private static final int SAME_LONG = 251;
    private static final int FULL = 255;
    private static final int ONE = 64;
    private static final int RESERVED = 128;
    private static final int ONE_LONG = 247;

    private final ClassBytes in;
    private final @Nullable WiderLocals wider;
    private final Bytes out = new Bytes(128);

    /** Where in {@link #out} the place of an instruction that makes an object stands, each followed by the place it has in the old code. */
    private final Numbers newObjects = new Numbers();

    private int left;
    private int next;

    private int place = -1;
    private int tag;
    private int locals;
    private int localCount;
    private int stack;
    private int stackCount;

    private int written;
    private int lastPosition = -1;
    private boolean again;

    /**
     * Those of a method.
     *
     * @param table where the number of frames stands
     * @param wider what is to stand in the frames for the local variables, when it is more than before
     */
    Frames(ClassBytes in, int table, @Nullable WiderLocals wider) {
        this.in = in;
        this.left = in.u2(table);
        this.next = table + 2;
        this.wider = wider;
    }

    /** Reads on up to the frame at a place of the old code, which must not be before the last one; false when there is none. */
    boolean isAt(int wanted) throws UnusualCode {
        while (place < wanted && left > 0) {
            read();
        }
        return place == wanted;
    }

    private void read() throws UnusualCode {
        left--;
        again = false;
        tag = in.u1(next++);
        int delta = tag % ONE;
        if (tag >= ONE_LONG) {
            delta = u2();
        } else if (tag >= RESERVED) {
            throw new UnusualCode("code with a frame that is not where one has to be");
        }
        place += delta + 1;
        localCount = tag == FULL ? u2() : Math.max(0, tag - SAME_LONG);
        locals = next;
        next = behind(locals, localCount);
        if (wider != null) {
            follow(wider);
        }
        boolean one = tag >= ONE && tag < RESERVED || tag == ONE_LONG;
        stackCount = tag == FULL ? u2() : one ? 1 : 0;
        stack = next;
        next = behind(stack, stackCount);
    }

    private int u2() {
        next += 2;
        return in.u2(next - 2);
    }

    private int behind(int from, int count) {
        int at = from;
        for (int i = count; i > 0; i--) {
            at += Types.length(in, at);
        }
        return at;
    }

    private void follow(WiderLocals variables) {
        if (tag == FULL) {
            variables.forget();
        } else if (tag > ONE_LONG && tag < SAME_LONG) {
            variables.take(SAME_LONG - tag);
        }
        int at = locals;
        for (int i = localCount; i > 0; i--) {
            variables.add(Types.read(in, at));
            at += Types.length(in, at);
        }
    }

    /** Writes the frame that was read last, at a position of the new code. */
    void write(int position) {
        int delta = position - lastPosition - 1;
        boolean localsAreTold = again || isAboutTheStackOnly() && (wider == null || written > 0);
        if (localsAreTold && stackCount == 0) {
            head(0, SAME_LONG, delta);
        } else if (localsAreTold && stackCount == 1) {
            head(ONE, ONE_LONG, delta);
            types(stack, 1);
        } else if (tag == FULL || wider != null) {
            whole(delta);
        } else {
            out.u1(tag);
            out.u2(delta);
            types(locals, localCount);
        }
        lastPosition = position;
        written++;
        again = true;
    }

    private boolean isAboutTheStackOnly() {
        return tag <= ONE_LONG || tag == SAME_LONG;
    }

    private void head(int shortTag, int longTag, int delta) {
        if (delta < ONE) {
            out.u1(shortTag + delta);
        } else {
            out.u1(longTag);
            out.u2(delta);
        }
    }

    private void whole(int delta) {
        out.u1(FULL);
        out.u2(delta);
        if (wider == null) {
            out.u2(localCount);
            types(locals, localCount);
        } else {
            int count = wider.count();
            out.u2(count);
            for (int i = 0; i < count; i++) {
                type(wider.type(i));
            }
        }
        out.u2(stackCount);
        types(stack, stackCount);
    }

    private void types(int from, int count) {
        int at = from;
        for (int i = count; i > 0; i--) {
            type(Types.read(in, at));
            at += Types.length(in, at);
        }
    }

    private void type(int type) {
        out.u1(Types.kind(type));
        if (Types.isLong(type)) {
            if (Types.kind(type) == Types.NEW_OBJECT) {
                newObjects.add(out.length());
                newObjects.add(Types.value(type));
            }
            out.u2(Types.value(type));
        }
    }

    /** Writes the attribute that holds all that were written, behind its name. */
    void writeTo(Bytes target, MethodWriter positions) throws UnusualCode {
        if (left > 0) {
            throw new UnusualCode("code with a frame that is not where one has to be");
        }
        for (int i = 0; i < newObjects.count(); i += 2) {
            out.setU2(newObjects.get(i), positions.position(newObjects.get(i + 1)));
        }
        target.u4(2 + out.length());
        target.u2(written);
        target.copy(out);
    }
}
