package io.countersign.model.evidence;

import io.countersign.model.Probes;

/** Tells what footprints are made of: classes, their patterns of probes, and their methods. */
final class FootprintNumbering {

    private final RecordBuffer buffer;
    private final Numbering<ClassKey> classes;
    private final Numbering<Pattern> patterns;
    private final Numbering<EnteredMethod> methods;

    /** The hits of one class, told once and referred to by number. */
    private record Pattern(int classNumber, Probes probes) {

        // As in ClassKey.

        @Override
        public boolean equals(Object other) {
            return other instanceof Pattern pattern
                    && classNumber == pattern.classNumber
                    && probes.equals(pattern.probes);
        }

        @Override
        public int hashCode() {
            return 31 * probes.hashCode() + classNumber;
        }
    }

    FootprintNumbering(RecordBuffer buffer) {
        this.buffer = buffer;
        this.classes = new Numbering<>(buffer);
        this.patterns = new Numbering<>(buffer);
        this.methods = new Numbering<>(buffer);
    }

    /** The numbers of the patterns that make up the hits. */
    int[] patterns(Footprint footprint) {
        return footprint.hits().entrySet().stream()
                .mapToInt(hit -> patternNumber(hit.getKey(), hit.getValue()))
                .toArray();
    }

    /** The numbers of the methods that were entered, in order. */
    int[] methods(Entries entries) {
        return entries.methods().stream().mapToInt(this::methodNumber).toArray();
    }

    private int patternNumber(ClassKey key, Probes probes) {
        Pattern pattern = new Pattern(classNumber(key), probes);
        return patterns.numberOf(pattern, () -> {
            buffer.putByte(EvidenceFormat.PATTERN);
            buffer.putNumber(pattern.classNumber());
            buffer.putBits(probes.toWords());
        });
    }

    private int methodNumber(EnteredMethod method) {
        return methods.find(method).orElseGet(() -> {
            int classNumber = classNumber(method.type());
            return methods.numberOf(method, () -> {
                buffer.putByte(EvidenceFormat.METHOD);
                buffer.putNumber(classNumber);
                buffer.putNumber(method.index());
            });
        });
    }

    private int classNumber(ClassKey key) {
        return classes.numberOf(key, () -> {
            buffer.putByte(EvidenceFormat.CLASS);
            buffer.putLong(key.id());
            buffer.putText(key.name());
            buffer.putNumber(key.probeCount());
        });
    }

    void forget() {
        classes.forget();
        patterns.forget();
        methods.forget();
    }
}
