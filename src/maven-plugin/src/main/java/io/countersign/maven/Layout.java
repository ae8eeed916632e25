package io.countersign.maven;

/** Where things lie unless somebody says otherwise. */
final class Layout {

    static final String EVIDENCE = "${project.build.directory}/countersign";

    /** Below a project's build directory. */
    static final String EVIDENCE_FOLDER = "countersign";

    /** Below the evidence: the report of one project. */
    static final String REPORT_FOLDER = "report";

    /** Beside it, at the root of the build: the report of all its projects. */
    static final String AGGREGATE_FOLDER = "report-aggregate";

    /** Below the evidence: the bundle. */
    static final String BUNDLE_FILE = "release.countersign.zip";

    static final String REQUIREMENTS = "requirements";
    static final String SETTINGS = "countersign.yaml";

    private Layout() {}
}
