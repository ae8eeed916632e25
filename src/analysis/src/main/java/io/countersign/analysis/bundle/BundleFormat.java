package io.countersign.analysis.bundle;

/** The numbers and names of the format; docs/bundle.md tells of them. */
public final class BundleFormat {

    /** What is written and read. A reader refuses every other number by name. */
    public static final int VERSION = 1;

    /** How the name of a bundle ends. */
    public static final String SUFFIX = ".countersign.zip";

    /** What a bundle is, to whoever transports it. */
    public static final String MEDIA_TYPE = "application/vnd.countersign.bundle+zip";

    /** The first entry. */
    public static final String MANIFEST = "manifest.json";

    /** Entries below this folder are the only ones that the manifest does not name: people add theirs later. */
    public static final String SIGNATURES = "signatures/";

    /** How the name of a signature ends. */
    public static final String SIGNATURE_SUFFIX = ".dsse.json";

    /** Entries, the manifest and the signatures among them. */
    static final int MOST_ENTRIES = 10_000;

    /** All entries together, in bytes. */
    static final long MOST_BYTES = 512L * 1024 * 1024;

    /** The manifest, in bytes: that of the most entries with the longest names fits. */
    static final int MOST_MANIFEST_BYTES = 16 * 1024 * 1024;

    /** The name of an entry, in bytes of UTF-8. */
    static final int MOST_NAME_BYTES = 500;

    private BundleFormat() {}
}
