package io.countersign.maven;

import java.io.File;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Parameter;

/** What the goals have that judge all projects of a build at once. */
abstract class AggregateMojo extends CountersignMojo {

    /** Files and folders of requirements; the folders <code>requirements</code> of all projects if not set. */
    @Parameter(property = "countersign.requirements")
    private List<File> requirements;

    /** The settings; <code>countersign.yaml</code> in the root of the build if not set. */
    @Parameter(property = "countersign.settings")
    private File settings;

    /**
     * Where a build tool wrote how tests ended, for tests without evidence: Open Test Reporting and JUnit XML, as files, folders and
     * patterns (<code>target/*-reports</code>),
     * below each project or the root of the build.
     */
    @Parameter(property = "countersign.results")
    private List<String> results;

    /** What the build is found to be. */
    Judged judged() {
        return WholeBuild.judged(
                session(),
                requirements.stream().map(File::toPath).toList(),
                Optional.ofNullable(settings).map(File::toPath),
                project -> results);
    }
}
