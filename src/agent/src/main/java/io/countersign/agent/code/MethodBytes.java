package io.countersign.agent.code;

import java.util.ArrayList;
import java.util.List;

/** Where the parts of a method's code stand in its class file. */
final class MethodBytes {

    private static final byte[] CODE = ClassBytes.ascii("Code");
    private static final byte[] LINE_NUMBERS = ClassBytes.ascii("LineNumberTable");
    private static final byte[] VARIABLES = ClassBytes.ascii("LocalVariableTable");
    private static final byte[] VARIABLE_TYPES = ClassBytes.ascii("LocalVariableTypeTable");
    private static final byte[] FRAMES = ClassBytes.ascii("StackMapTable");
    private static final byte[] TYPE_ANNOTATIONS = ClassBytes.ascii("RuntimeVisibleTypeAnnotations");
    private static final byte[] OTHER_TYPE_ANNOTATIONS = ClassBytes.ascii("RuntimeInvisibleTypeAnnotations");

    /** An attribute of the code, by what has to be done with it. */
    enum Part {
        LINE_NUMBERS,
        VARIABLES,
        FRAMES,
        OTHER
    }

    private final ClassBytes in;

    /** Where the length of the code attribute stands. */
    private final int attribute;

    private final List<Integer> lineNumbers = new ArrayList<>(1);
    private int frames;

    private MethodBytes(ClassBytes in, int attribute) throws UnusualCode {
        this.in = in;
        this.attribute = attribute;
        int at = attributes() + 2;
        for (int left = in.u2(attributes()); left > 0; left--) {
            Part part = part(at);
            if (part == Part.LINE_NUMBERS) {
                lineNumbers.add(at + 6);
            } else if (part == Part.FRAMES) {
                frames = at + 6;
            }
            at += 6 + in.u4(at + 2);
        }
    }

    /** Where the code attribute of the method at {@code method} begins; negative when it has none. */
    static int codeAttribute(ClassBytes in, int method) {
        int at = method + 8;
        for (int left = in.u2(method + 6); left > 0; left--) {
            if (in.is(in.u2(at), CODE)) {
                return at;
            }
            at += 6 + in.u4(at + 2);
        }
        return -1;
    }

    static MethodBytes of(ClassBytes in, int codeAttribute) throws UnusualCode {
        return new MethodBytes(in, codeAttribute + 2);
    }

    /** What the attribute of the code at {@code at} is. */
    Part part(int at) throws UnusualCode {
        int name = in.u2(at);
        if (in.is(name, LINE_NUMBERS)) {
            return Part.LINE_NUMBERS;
        }
        if (in.is(name, VARIABLES) || in.is(name, VARIABLE_TYPES)) {
            return Part.VARIABLES;
        }
        if (in.is(name, FRAMES)) {
            return Part.FRAMES;
        }
        if (in.is(name, TYPE_ANNOTATIONS) || in.is(name, OTHER_TYPE_ANNOTATIONS)) {
            throw new UnusualCode("annotations inside of code");
        }
        return Part.OTHER;
    }

    int maxStack() {
        return in.u2(attribute + 4);
    }

    int maxLocals() {
        return in.u2(attribute + 6);
    }

    /** Of the code, in bytes. */
    int length() {
        return in.u4(attribute + 8);
    }

    /** Where the code begins. */
    int start() {
        return attribute + 12;
    }

    Instructions instructions() {
        return new Instructions(in.data, start());
    }

    /** Where the number of handlers stands. */
    int handlers() {
        return start() + length();
    }

    /** Where the number of attributes stands. */
    int attributes() {
        return handlers() + 2 + 8 * in.u2(handlers());
    }

    /** Where the numbers of entries of the tables of line numbers stand. */
    List<Integer> lineNumbers() {
        return lineNumbers;
    }

    /** Where the number of frames stands; 0 when there are none. */
    int frames() {
        return frames;
    }

    /** A place inside of the code. */
    int inside(int at) throws UnusualCode {
        if (at > length()) {
            throw new UnusualCode("code of which a table names no instruction");
        }
        return at;
    }
}
