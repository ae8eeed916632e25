package io.countersign.maven;

import io.countersign.report.Chosen;
import java.io.File;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Puts requirements, evidence, verdicts, decision and report of a release into one archive, from which anyone can derive the verdicts
 * again, as countersign bundle does. Fails the build when nothing was measured. For a module without requirements of its own one bundle
 * is made for the whole build; that needs the plugin as an extension of the build.
 */
@Mojo(name = BundleMojo.GOAL, defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
public final class BundleMojo extends ProjectMojo {

    static final String GOAL = "bundle";

    @Parameter(property = "plugin.artifactMap", required = true, readonly = true)
    private Map<String, Artifact> pluginArtifacts;

    /** What of the report goes into the archive; <code>html</code> and <code>json</code> if not set. */
    @Parameter(property = "countersign.formats")
    private List<String> formats;

    /** The archive; one that is there is replaced. */
    @Parameter(property = "countersign.output", defaultValue = Layout.EVIDENCE + "/" + Layout.BUNDLE_FILE)
    private File output;

    @Override
    protected void run() throws MojoFailureException {
        if (isPartOfAWhole()) {
            askForTheWhole();
            return;
        }
        BundleFile bundle = new BundleFile(
                output.toPath(),
                Formats.of(formats, Chosen.USUAL_IN_A_BUNDLE, project()),
                BundleFile.jars(pluginArtifacts.values()));
        checkDataFile();
        Judged judged = Report.made(project()).map(Report::judged).orElseGet(this::judged);
        Optional<String> refusal = bundle.write(judged, Today.start(session()), getLog());
        if (refusal.isPresent()) {
            throw new MojoFailureException(refusal.get());
        }
    }

    private void askForTheWhole() throws MojoFailureException {
        if (!CountersignExtension.isPartOf(session())) {
            throw new MojoFailureException(
                    "Nobody can make a bundle of the whole build here: this module has no requirements of its own, and the plugin "
                            + "is no extension of the build. Add <extensions>true</extensions> to it in the root's POM, or call "
                            + "mvn clean verify countersign:bundle-aggregate.");
        }
        BundleOfTheWhole.askFor(session(), BundleFile.jars(pluginArtifacts.values()));
        getLog().info("This module has no requirements of its own; it goes into the bundle of the whole build.");
    }
}
