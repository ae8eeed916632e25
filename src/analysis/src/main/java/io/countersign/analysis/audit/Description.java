package io.countersign.analysis.audit;

import io.countersign.model.Fault;
import io.countersign.model.InputException;
import io.countersign.model.Location;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * {@code bundle.json}: what a bundle is of, and how its verdicts are derived again.
 *
 * @param formatVersion of the content, {@link #VERSION} for what this version writes
 * @param asOf the day that waivers and proofs were held against
 * @param commit what git said; empty where there was none
 * @param dirty whether the work tree differed from the commit
 * @param testEnvironment facts of the test JVMs
 */
record Description(
        String schema,
        int formatVersion,
        Maker maker,
        String asOf,
        String commit,
        boolean dirty,
        Map<String, String> testEnvironment,
        Layout layout,
        List<StoredFile> files) {

    static final String FILE = "bundle.json";
    static final String SCHEMA = "https://countersign.io/schema/bundle/1";
    static final int VERSION = 1;

    Description {
        Objects.requireNonNull(maker);
        Objects.requireNonNull(layout);
        testEnvironment = Collections.unmodifiableMap(new TreeMap<>(testEnvironment));
        files = List.copyOf(files);
    }

    byte[] bytes() {
        return AuditJson.bytes(this);
    }

    LocalDate day() {
        return LocalDate.parse(asOf);
    }

    /**
     * Reads a description.
     *
     * @throws InputException when it is none, or one of a newer version
     */
    static Description read(byte[] bytes) {
        try {
            JsonNode tree = AuditJson.mapper().readTree(bytes);
            int version = tree.path("formatVersion").asInt(0);
            if (version > VERSION) {
                throw fault("was written by Countersign "
                        + tree.path("maker").path("version").asString("of an unknown version")
                        + " in version " + version + " of the bundle's content, and Countersign "
                        + io.countersign.model.Version.current() + " reads version " + VERSION
                        + " and none newer; verify it with the version that wrote it");
            }
            Description description = AuditJson.mapper().treeToValue(tree, Description.class);
            if (description == null || version < 1) {
                throw fault("does not describe a bundle");
            }
            description.day();
            return description;
        } catch (JacksonException | NullPointerException | DateTimeException e) {
            // Where JSON says null, records and lists refuse.
            throw fault("is damaged: the verdicts cannot be derived again");
        }
    }

    private static InputException fault(String message) {
        return new InputException(new Fault(Location.ofFile(FILE), message));
    }
}
