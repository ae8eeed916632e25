package io.countersign.model.evidence;

/**
 * A class as JaCoCo knows it.
 *
 * @param id CRC64 of the class file, as JaCoCo computes it
 * @param name VM name with slashes
 * @param probeCount how many probes JaCoCo places in it
 */
public record ClassKey(long id, String name, int probeCount) {

    /** The binary name with dots. */
    public String className() {
        return name.replace('/', '.');
    }

    // What a record has by itself goes over method handles. In a test JVM, where this is asked thousands of times
    // before
    // anything is compiled, they cost more than the rest of it.

    @Override
    public boolean equals(Object other) {
        return this == other
                || (other instanceof ClassKey key
                        && id == key.id
                        && probeCount == key.probeCount
                        && name.equals(key.name));
    }

    /** The id is a checksum. */
    @Override
    public int hashCode() {
        return Long.hashCode(id);
    }
}
