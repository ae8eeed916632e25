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
}
