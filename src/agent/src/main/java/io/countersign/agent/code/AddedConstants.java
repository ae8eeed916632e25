package io.countersign.agent.code;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

/** Constants behind those a class file has. */
final class AddedConstants {

    private static final int UTF8 = 1;
    private static final int INTEGER = 3;
    private static final int CLASS = 7;
    private static final int FIELD = 9;
    private static final int METHOD = 10;
    private static final int NAME_AND_TYPE = 12;
    private static final int MOST = 0xFFFF;

    private final Map<String, Integer> known = new HashMap<>();
    private final Bytes added = new Bytes(256);
    private int count;

    /** Behind so many constants; 0 counts as one. */
    AddedConstants(int count) {
        this.count = count;
    }

    /** How many constants there are in all. */
    int count() throws UnusualCode {
        if (count > MOST) {
            throw new UnusualCode("too many constants for more code");
        }
        return count;
    }

    Bytes bytes() {
        return added;
    }

    int integer(int value) {
        added.u1(INTEGER);
        added.u4(value);
        return count++;
    }

    int field(String owner, String name, String descriptor) {
        return member(FIELD, owner, name, descriptor);
    }

    int method(String owner, String name, String descriptor) {
        return member(METHOD, owner, name, descriptor);
    }

    private int member(int tag, String owner, String name, String descriptor) {
        // A method and a field never have the same type.
        String key = owner + name + descriptor;
        Integer before = known.get(key);
        return before != null
                ? before
                : put(key, pair(tag, type(owner), pair(NAME_AND_TYPE, text(name), text(descriptor))));
    }

    /** A class in VM notation, or an array's descriptor. */
    int type(String name) {
        Integer before = known.get(name);
        if (before != null) {
            return before;
        }
        int text = text(name);
        added.u1(CLASS);
        added.u2(text);
        return put(name, count++);
    }

    private int put(String key, int constant) {
        known.put(key, constant);
        return constant;
    }

    private int pair(int tag, int first, int second) {
        added.u1(tag);
        added.u2(first);
        added.u2(second);
        return count++;
    }

    private int text(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            new DataOutputStream(bytes).writeUTF(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        added.u1(UTF8);
        added.copy(bytes.toByteArray(), 0, bytes.size());
        return count++;
    }
}
