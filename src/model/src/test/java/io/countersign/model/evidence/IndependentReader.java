package io.countersign.model.evidence;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/** A second reader, written from {@code docs/evidence-format.md} alone: it uses nothing of the main code. Facts come out as lines. */
final class IndependentReader {

    private final byte[] file;
    private final List<String> classes = new ArrayList<>();
    private final List<String> patterns = new ArrayList<>();
    private final List<String> ids = new ArrayList<>();
    private final List<StringBuilder> nodes = new ArrayList<>();
    private final List<Boolean> open = new ArrayList<>();
    private final List<String> rest = new ArrayList<>();
    private String run = "no run";
    private boolean finished;
    private int at;
    private int end;

    private IndependentReader(byte[] file) {
        this.file = file;
    }

    /** The facts of a file, as far as its frames are whole. */
    static List<String> read(byte[] file) {
        IndependentReader reader = new IndependentReader(file);
        reader.readFrames();
        List<String> facts = new ArrayList<>(List.of(reader.run));
        for (int i = 0; i < reader.nodes.size(); i++) {
            String last = reader.open.get(i) ? "\n  4 - the test JVM ended while it ran 0 2 - []" : "";
            facts.add(reader.nodes.get(i) + last);
        }
        facts.addAll(new TreeSet<>(reader.rest));
        facts.add("finished " + reader.finished);
        return facts;
    }

    private void readFrames() {
        if (file.length < 10 || fixed(0, 4) != 0x43534556L || fixed(6, 4) != crc32c(slice(0, 6))) {
            return;
        }
        if (fixed(4, 2) != 1) {
            throw new IllegalStateException("format " + fixed(4, 2));
        }
        long number = 0;
        for (int start = 10; start + 8 <= file.length; number++) {
            long length = fixed(start, 4);
            if (length < 1 || length > 268_435_456 || start + 8 + length > file.length) {
                return;
            }
            byte[] checked = new byte[(int) length + 8];
            for (int i = 0; i < 4; i++) {
                checked[i] = (byte) (number >> (24 - 8 * i));
                checked[4 + i] = file[start + i];
            }
            System.arraycopy(file, start + 8, checked, 8, (int) length);
            if (fixed(start + 4, 4) != crc32c(checked)) {
                return;
            }
            at = start + 8;
            end = start = at + (int) length;
            while (at < end) {
                readRecord();
            }
        }
    }

    private void readRecord() {
        switch (file[at++]) {
            case 1 -> {
                run = "run " + text() + " " + number() + " " + number() + " " + flag();
                TreeMap<String, String> entries = new TreeMap<>();
                for (long i = number(); i > 0; i--) {
                    entries.put(text(), text());
                }
                run += " " + entries;
            }
            case 2 -> {
                long id = (fixed(at, 4) << 32) | fixed(at + 4, 4);
                at += 8;
                classes.add(id + " " + text() + " " + number());
            }
            case 3 -> patterns.add(classes.get((int) number()) + " " + bits());
            case 4 -> readNode();
            case 5 -> open.set((int) number(), true);
            case 6 -> readExecution();
            case 7 -> rest.add("shared " + file[at++] + " " + footprint() + " " + openTests());
            case 8 -> rest.add("problem " + text() + " | " + text() + " | " + text());
            case 9 -> finished = true;
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
        switch (file[at++]) {
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
        StringBuilder line = nodes.get(node).append("\n  ").append(file[at++]).append(' ');
        line.append(flag() ? text() + "(" + text() + ")" : "-")
                .append(' ')
                .append(text())
                .append(' ')
                .append(number());
        line.append(' ').append(file[at++]).append(' ');
        long assertions = number();
        line.append(assertions == 0 ? "-" : assertions - 1).append(' ').append(footprint());
        open.set(node, false);
    }

    private List<String> openTests() {
        List<String> tests = new ArrayList<>();
        for (long i = number(); i > 0; i--) {
            tests.add(ids.get((int) number()));
        }
        return tests;
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
            if ((file[at + i / 8] >> (i % 8) & 1) == 1) {
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
        return new String(file, at - length, length, StandardCharsets.UTF_8);
    }

    private boolean flag() {
        return file[at++] != 0;
    }

    private long number() {
        long value = 0;
        int shift = 0;
        while (file[at] < 0) {
            value |= (file[at++] & 127L) << shift;
            shift += 7;
        }
        return value | (long) file[at++] << shift;
    }

    private long fixed(int start, int length) {
        long value = 0;
        for (int i = 0; i < length; i++) {
            value = value << 8 | file[start + i] & 255;
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
