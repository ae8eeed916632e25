package io.countersign.agent.code;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A class file, and where in it things stand. Source: The Java Virtual Machine Specification, chapter 4. */
public final class ClassBytes {

    private static final int ABSTRACT_NATIVE_OR_BRIDGE = 0x0400 | 0x0100 | 0x0040;
    private static final int SYNTHETIC = 0x1000;
    private static final byte[] JACOCO_FIELD = ascii("$jacocoData");
    private static final byte[] JACOCO_METHOD = ascii("$jacocoInit");

    /** JaCoCo 0.8.15 knows no newer ones. */
    private static final int NEWEST_VERSION = 71;

    final byte[] data;

    /** Where each constant's tag stands. */
    private final int[] constants;

    private final int poolEnd;

    /** Where the methods begin, and behind the last one the attributes of the class. */
    private final int[] methods;

    private ClassBytes(byte[] data) throws UnusualCode {
        this.data = data;
        if (u2(6) > NEWEST_VERSION) {
            throw new UnusualCode("code of a version that JaCoCo does not know");
        }
        this.constants = new int[u2(8)];
        this.poolEnd = constants();
        int fields = poolEnd + 8 + 2 * u2(poolEnd + 6);
        this.methods = members(members(fields)[u2(fields)]);
    }

    /**
     * Looks at a class file.
     *
     * @throws UnusualCode when JaCoCo has instrumented the class, or does not know its version
     */
    public static ClassBytes of(byte[] data) throws UnusualCode {
        return new ClassBytes(data);
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private int constants() throws UnusualCode {
        int at = 10;
        for (int index = 1; index < constants.length; index++) {
            constants[index] = at;
            switch (data[at]) {
                case 1 -> {
                    if (data[at + 3] == '$' && (is(index, JACOCO_FIELD) || is(index, JACOCO_METHOD))) {
                        throw new UnusualCode("code with probes of JaCoCo");
                    }
                    at += 3 + u2(at + 1);
                }
                case 5, 6 -> {
                    at += 9;
                    index++;
                }
                case 7, 8, 16, 19, 20 -> at += 3;
                case 15 -> at += 4;
                default -> at += 5;
            }
        }
        return at;
    }

    /** Where the fields or methods begin whose number stands at {@code at}, and what comes behind them. */
    private int[] members(int at) {
        int[] found = new int[u2(at) + 1];
        int next = at + 2;
        for (int i = 0; i < found.length - 1; i++) {
            found[i] = next;
            next = behindAttributes(next + 6);
        }
        found[found.length - 1] = next;
        return found;
    }

    private int behindAttributes(int at) {
        int next = at + 2;
        for (int left = u2(at); left > 0; left--) {
            next += 6 + u4(next + 2);
        }
        return next;
    }

    int u1(int at) {
        return data[at] & 0xFF;
    }

    int u2(int at) {
        return (data[at] & 0xFF) << 8 | data[at + 1] & 0xFF;
    }

    int u4(int at) {
        return u2(at) << 16 | u2(at + 2);
    }

    int constantCount() {
        return constants.length;
    }

    /** Behind the last constant. */
    int poolEnd() {
        return poolEnd;
    }

    int methodCount() {
        return methods.length - 1;
    }

    /** Where a method begins; that of the number of methods is where the attributes of the class begin. */
    int method(int index) {
        return methods[index];
    }

    /** Whether a constant is this text. */
    boolean is(int constant, byte[] text) {
        int from = constants[constant] + 3;
        return u2(from - 2) == text.length && Arrays.equals(data, from, from + text.length, text, 0, text.length);
    }

    String text(int constant) {
        int at = constants[constant] + 3;
        int end = at + u2(at - 2);
        for (int i = at; i < end; i++) {
            if (data[i] <= 0) {
                return modified(at - 2, end);
            }
        }
        return new String(data, at, end - at, StandardCharsets.ISO_8859_1);
    }

    /** Text that is not ASCII is written in a way of class files' own. */
    private String modified(int from, int end) {
        try {
            return new DataInputStream(new ByteArrayInputStream(data, from, end - from)).readUTF();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The constant that is the class itself. */
    int self() {
        return u2(poolEnd + 2);
    }

    /** The class, in VM notation. */
    public String name() {
        return text(u2(constants[self()] + 1));
    }

    /** The methods whose entry is recorded, by their position among all methods of the class file, ascending. */
    public List<Integer> recordedMethods() {
        List<Integer> recorded = new ArrayList<>();
        for (int method = 0; method < methodCount(); method++) {
            if (isEntryRecorded(method)) {
                recorded.add(method);
            }
        }
        return List.copyOf(recorded);
    }

    /** As {@link #isEntryRecorded(int, String)}, of the method at a position of the class file. */
    boolean isEntryRecorded(int method) {
        return isEntryRecorded(u2(methods[method]), text(u2(methods[method] + 2)));
    }

    /**
     * Whether entering a method touches a scope: that of constructors and class initialisers does not; a bridge, and what javac lets other
     * classes call private methods by, only leads to the real method.
     */
    public static boolean isEntryRecorded(int access, String name) {
        return (access & ABSTRACT_NATIVE_OR_BRIDGE) == 0
                && !((access & SYNTHETIC) != 0 && name.startsWith("access$"))
                && !name.startsWith("<");
    }
}
