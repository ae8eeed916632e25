package io.countersign.analysis.digest;

import io.countersign.model.Probes;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Digests of footprints: equal for equal sets of probes in classes of equal names, whatever else is in the class files and in whatever
 * order the classes are asked for. To be kept for all tests of a report, which touch the same classes in the same way, and may be asked by several
 * threads.
 */
public final class FootprintDigest {

    /** By the name of the class, and by what was hit of it. */
    private final Map<String, Map<Probes, Long>> known = new ConcurrentHashMap<>();

    /** Of one footprint. */
    public final class Sum {

        private long sum;

        private Sum() {}

        /** Adds what was hit of a class, which is asked for once. */
        public void add(String name, Probes probes) {
            sum += known.computeIfAbsent(name, unknown -> new ConcurrentHashMap<>())
                    .computeIfAbsent(probes, hit -> digest(name, hit));
        }

        /** Sixteen hexadecimal digits. */
        public String hex() {
            return HexFormat.of().toHexDigits(sum);
        }
    }

    /** A footprint of nothing yet. */
    public Sum sum() {
        return new Sum();
    }

    /** The sum of these is a digest too, and needs no order. */
    private static long digest(String name, Probes probes) {
        long[] words = probes.toWords();
        ByteBuffer bytes = ByteBuffer.allocate(words.length * Long.BYTES);
        bytes.asLongBuffer().put(words);
        Sha256 hash = new Sha256();
        hash.header(name, words.length);
        hash.bytes(bytes.array());
        return HexFormat.fromHexDigitsToLong(hash.hex(), 0, 16);
    }
}
