package io.countersign.model.evidence;

import io.countersign.model.Probes;
import java.util.Map;

/** Tells what footprints are made of: classes, their patterns of probes, and their methods. */
final class FootprintNumbering {

    private final RecordBuffer buffer;
    private final Numbering<ClassKey> classes;
    private final Numbering<Pattern> patterns;
    private final Numbering<EnteredMethod> methods;
    private final KnownNumbers known = new KnownNumbers();

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
        if (footprint.hits() instanceof NumberedHits hits) {
            return patterns(hits);
        }
        int[] numbers = new int[footprint.hits().size()];
        int place = 0;
        for (Map.Entry<ClassKey, Probes> hit : footprint.hits().entrySet()) {
            numbers[place++] = patternNumber(hit.getKey(), hit.getValue());
        }
        return numbers;
    }

    private int[] patterns(NumberedHits hits) {
        known.use(hits.legend);
        int[] numbers = new int[hits.classes.length];
        for (int place = 0; place < numbers.length; place++) {
            int type = hits.classes[place];
            Probes probes = hits.probes[place];
            int number = known.pattern(type, probes);
            if (number < 0) {
                number = patternNumber(hits.legend.type(type), probes);
                known.keepPattern(type, probes, number);
            }
            numbers[place] = number;
        }
        return numbers;
    }

    /** The numbers of the methods that were entered, in order. */
    int[] methods(Entries entries) {
        if (entries.methods() instanceof NumberedMethods methods) {
            return methods(methods);
        }
        int[] numbers = new int[entries.methods().size()];
        int place = 0;
        for (EnteredMethod method : entries.methods()) {
            numbers[place++] = methodNumber(method);
        }
        return numbers;
    }

    private int[] methods(NumberedMethods methods) {
        known.use(methods.legend);
        int[] numbers = new int[methods.numbers.length];
        for (int place = 0; place < numbers.length; place++) {
            int method = methods.numbers[place];
            int number = known.method(method);
            if (number < 0) {
                number = methodNumber(methods.legend.method(method));
                known.keepMethod(method, number);
            }
            numbers[place] = number;
        }
        return numbers;
    }

    private int patternNumber(ClassKey key, Probes probes) {
        Pattern pattern = new Pattern(classNumber(key), probes);
        int known = patterns.find(pattern);
        if (known >= 0) {
            return known;
        }
        buffer.begin(EvidenceFormat.PATTERN);
        buffer.putNumber(pattern.classNumber());
        buffer.putBits(probes.toWords());
        return patterns.told(pattern);
    }

    private int methodNumber(EnteredMethod method) {
        int known = methods.find(method);
        if (known >= 0) {
            return known;
        }
        int classNumber = classNumber(method.type());
        buffer.begin(EvidenceFormat.METHOD);
        buffer.putNumber(classNumber);
        buffer.putNumber(method.index());
        return methods.told(method);
    }

    private int classNumber(ClassKey key) {
        int known = classes.find(key);
        if (known >= 0) {
            return known;
        }
        buffer.begin(EvidenceFormat.CLASS);
        buffer.putLong(key.id());
        buffer.putText(key.name());
        buffer.putNumber(key.probeCount());
        return classes.told(key);
    }

    void forget() {
        classes.forget();
        patterns.forget();
        methods.forget();
        known.forget();
    }
}
