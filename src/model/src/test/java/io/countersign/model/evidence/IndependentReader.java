package io.countersign.model.evidence;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** A second reader, written from {@code docs/evidence-format.md} alone: it uses nothing of the main code. Facts come out as lines. */
final class IndependentReader {

    private final byte[] file;
    private final Inflater inflater = new Inflater(true);
    private final List<String> classes = new ArrayList<>();
    private final List<String> patterns = new ArrayList<>();
    private final List<String> methods = new ArrayList<>();
    private final List<String> ids = new ArrayList<>();
    private final List<StringBuilder> nodes = new ArrayList<>();
    private final List<Boolean> open = new ArrayList<>();
    private final List<String> rest = new ArrayList<>();
    private String run = "no run";
    private boolean finished;
    private long version;
    private byte[] payload = {};
    private int at;

    private IndependentReader(byte[] file) {
        this.file = file;
    }

    /** The facts of a file, as far as its frames are whole. */
    static List<String> read(byte[] file) {
        IndependentReader reader = new IndependentReader(file);
        reader.readFrames();
        reader.inflater.end();
        List<String> facts = new ArrayList<>(List.of(reader.run));
        for (int i = 0; i < reader.nodes.size(); i++) {
            String last = reader.open.get(i) ? "\n  4 - the test JVM ended while it ran 0 2 - [] false []" : "";
            facts.add(reader.nodes.get(i) + last);
        }
        facts.addAll(new TreeSet<>(reader.rest));
        facts.add("finished " + reader.finished);
        return facts;
    }

    private void readFrames() {
        if (file.length < 10 || fixed(file, 0, 4) != 0x43534556L || fixed(file, 6, 4) != crc32c(slice(0, 6))) {
            return;
        }
        version = fixed(file, 4, 2);
        if (version != 1 && version != 2) {
            throw new IllegalStateException("format " + version);
        }
        long number = 0;
        for (int start = 10; start + 8 <= file.length; number++) {
            long length = fixed(file, start, 4);
            if (length < 1 || length > 268_435_456 || start + 8 + length > file.length) {
                return;
            }
            byte[] checked = new byte[(int) length + 8];
            for (int i = 0; i < 4; i++) {
                checked[i] = (byte) (number >> (24 - 8 * i));
                checked[4 + i] = file[start + i];
            }
            System.arraycopy(file, start + 8, checked, 8, (int) length);
            if (fixed(file, start + 4, 4) != crc32c(checked)) {
                return;
            }
            byte[] content = slice(start + 8, start + 8 + (int) length);
            payload = version == 1 ? content : inflate(content);
            start += 8 + (int) length;
            at = 0;
            while (at < payload.length) {
                readRecord();
            }
        }
    }

    private byte[] inflate(byte[] content) {
        inflater.setInput(content);
        ByteArrayOutputStream inflated = new ByteArrayOutputStream();
        byte[] part = new byte[1000];
        try {
            for (int length = inflater.inflate(part); length > 0; length = inflater.inflate(part)) {
                inflated.write(part, 0, length);
            }
        } catch (DataFormatException e) {
            throw new IllegalStateException(e);
        }
        if (fixed(content, content.length - 4, 4) != 0x0000FFFFL) {
            throw new IllegalStateException("no flush");
        }
        return inflated.toByteArray();
    }

    private void readRecord() {
        switch (payload[at++]) {
            case 1 -> {
                run = "run " + text() + " " + number() + " " + number() + " " + flag();
                TreeMap<String, String> entries = new TreeMap<>();
                for (long i = number(); i > 0; i--) {
                    entries.put(text(), text());
                }
                run += " " + entries;
            }
            case 2 -> {
                long id = (fixed(payload, at, 4) << 32) | fixed(payload, at + 4, 4);
                at += 8;
                classes.add(id + " " + text() + " " + number());
            }
            case 3 -> patterns.add(classes.get((int) number()) + " " + bits());
            case 4 -> readNode();
            case 5 -> open.set((int) number(), true);
            case 6 -> readExecution();
            case 7 -> rest.add("shared " + payload[at++] + " " + footprint() + " " + openTests());
            case 8 -> rest.add("problem " + text() + " | " + text() + " | " + text());
            case 9 -> finished = true;
            case 10 -> methods.add(classes.get((int) number()) + "." + number());
            default -> throw new IllegalStateException("unknown kind before byte " + at);
        }
    }

    private void readNode() {
        int parent = (int) number();
        String id = text();
        String parentId = parent == 0 ? "" : ids.get(parent - 1);
        ids.add(id.startsWith("/") ? parentId + id : id);
        open.add(false);
        StringBuilder node = new StringBuilder("node " + ids.get(ids.size() - 1));
        node.append(parent == 0 ? " root " : " below " + parentId + " ")
                .append(text())
                .append(' ')
                .append(flag());
        node.append(' ').append(new TreeSet<>(texts())).append(' ');
        switch (payload[at++]) {
            case 1 ->
                node.append("method ").append(text()).append('#').append(text()).append(texts());
            case 2 -> node.append("type ").append(text());
            case 3 -> node.append("file ").append(text()).append(' ').append(number());
            default -> node.append("unknown");
        }
        nodes.add(node);
    }

    private void readExecution() {
        int node = (int) number();
        StringBuilder line =
                nodes.get(node).append("\n  ").append(payload[at++]).append(' ');
        line.append(flag() ? text() + "(" + text() + ")" : "-")
                .append(' ')
                .append(text())
                .append(' ')
                .append(number());
        line.append(' ').append(payload[at++]).append(' ');
        long assertions = number();
        line.append(assertions == 0 ? "-" : assertions - 1);
        line.append(assertions == 0 ? " " : version == 1 ? " 0 " : " " + number() + " ");
        line.append(footprint()).append(' ').append(version == 1 ? "false []" : flag() + " " + entries());
        open.set(node, false);
    }

    private List<String> openTests() {
        List<String> tests = new ArrayList<>();
        for (long i = number(); i > 0; i--) {
            tests.add(ids.get((int) number()));
        }
        return tests;
    }

    private List<String> entries() {
        List<String> entries = new ArrayList<>();
        for (long i = number(); i > 0; i--) {
            entries.add(methods.get((int) number()));
        }
        return entries;
    }

    private TreeSet<String> footprint() {
        TreeSet<String> footprint = new TreeSet<>();
        for (long i = number(); i > 0; i--) {
            footprint.add(patterns.get((int) number()));
        }
        return footprint;
    }

    private List<Integer> bits() {
        List<Integer> bits = new ArrayList<>();
        int length = (int) number();
        for (int i = 0; i < length * 8; i++) {
            if ((payload[at + i / 8] >> (i % 8) & 1) == 1) {
                bits.add(i);
            }
        }
        at += length;
        return bits;
    }

    private List<String> texts() {
        List<String> texts = new ArrayList<>();
        for (long i = number(); i > 0; i--) {
            texts.add(text());
        }
        return texts;
    }

    private String text() {
        int length = (int) number();
        at += length;
        return new String(payload, at - length, length, StandardCharsets.UTF_8);
    }

    private boolean flag() {
        return payload[at++] != 0;
    }

    private long number() {
        long value = 0;
        int shift = 0;
        while (payload[at] < 0) {
            value |= (payload[at++] & 127L) << shift;
            shift += 7;
        }
        return value | (long) payload[at++] << shift;
    }

    private static long fixed(byte[] bytes, int start, int length) {
        long value = 0;
        for (int i = 0; i < length; i++) {
            value = value << 8 | bytes[start + i] & 255;
        }
        return value;
    }

    private byte[] slice(int from, int to) {
        return java.util.Arrays.copyOfRange(file, from, to);
    }

    static long crc32c(byte[] bytes) {
        int crc = 0xFFFFFFFF;
        for (byte next : bytes) {
            crc ^= next & 255;
            for (int bit = 0; bit < 8; bit++) {
                crc = crc >>> 1 ^ ((crc & 1) == 1 ? 0x82F63B78 : 0);
            }
        }
        return (crc ^ 0xFFFFFFFF) & 0xFFFFFFFFL;
    }
}
