package io.countersign.analysis.bundle;

import io.countersign.analysis.intake.Quoted;
import io.countersign.model.Fault;
import io.countersign.model.InputException;
import io.countersign.model.Location;
import java.nio.file.Path;

/** Every sentence about a bundle as an archive. */
final class BundleMessages {

    private static final int NAME_CHARACTERS = 200;

    static final String NO_BUNDLE = "is no bundle: it does not begin with " + BundleFormat.MANIFEST
            + "; name a file that `countersign bundle` wrote";
    static final String NOT_AS_WRITTEN = "the entry's header is not as `countersign bundle` writes it: a bundle is "
            + "neither packed again nor changed by other tools";
    static final String COMPRESSED =
            "the entry is compressed, and no bundle has such entries: a bundle is neither packed "
                    + "again nor changed by other tools";
    static final String TRUNCATED = "ends before its directory does; it was cut off";
    static final String DIRECTORY =
            "what follows the last entry is not the directory of these entries, or more follows it; "
                    + "a bundle is neither packed again nor changed by other tools";
    static final String CHECKSUM = "its bytes are not those that were put into the archive: the checksum differs";
    static final String MANIFEST_LAYOUT = "is not written as `countersign bundle` writes it";
    static final String TOO_MANY =
            "has more than " + BundleFormat.MOST_ENTRIES + " entries, which is the most a bundle may have";
    static final String TOO_LARGE =
            "has more than " + BundleFormat.MOST_BYTES + " bytes in its entries, which is the most a bundle may have";
    static final String NOT_NAMED = "is in the archive and not in " + BundleFormat.MANIFEST + ": it was added";
    static final String MISSING = "is in " + BundleFormat.MANIFEST + " and not in the archive: it was taken out";
    static final String CHANGED_MEANWHILE = "changed while it was read; do it again when nobody writes it";

    private BundleMessages() {}

    static String neither(long offset) {
        return "has at byte " + offset + " neither an entry nor the directory behind the last one";
    }

    static String newer(int format) {
        return "is written in bundle format " + format + ", and this version of Countersign reads format "
                + BundleFormat.VERSION + "; use the version that wrote it, or a later one";
    }

    static String badName(String name, String problem) {
        return "the name " + Quoted.quoted(name) + " " + problem + ", so no entry may have it";
    }

    static String order(String name, String before) {
        return "the entry " + Quoted.quoted(name) + " stands behind " + Quoted.quoted(before)
                + ", where it does not belong: entries were moved";
    }

    static String twice(String name) {
        return "the entry " + Quoted.quoted(name) + " is there twice";
    }

    static String length(long found, long expected) {
        return "has " + found + " bytes, and " + expected + " in " + BundleFormat.MANIFEST + ": it was changed";
    }

    static String hash(String found, String expected) {
        return "has the SHA-256 " + found + ", and " + Quoted.visible(expected, NAME_CHARACTERS) + " in "
                + BundleFormat.MANIFEST + ": it was changed";
    }

    static InputException refuse(Path file, String message) {
        return new InputException(new Fault(Location.ofFile(file.toString()), message));
    }

    static Fault of(Path file, String entry, String message) {
        return new Fault(Location.ofFile(file + "!/" + Quoted.visible(entry, NAME_CHARACTERS)), message);
    }
}
