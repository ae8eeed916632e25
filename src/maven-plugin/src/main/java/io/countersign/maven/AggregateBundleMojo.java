package io.countersign.maven;

import io.countersign.report.Chosen;
import java.io.File;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** One bundle for all projects of the build: <code>mvn clean verify countersign:bundle-aggregate</code>. Fails the build when nothing was measured. */
@Mojo(name = "bundle-aggregate", aggregator = true, threadSafe = true)
public final class AggregateBundleMojo extends AggregateMojo {

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
        BundleFile bundle = new BundleFile(
                output.toPath(),
                Formats.of(formats, Chosen.USUAL_IN_A_BUNDLE, project()),
                BundleFile.jars(pluginArtifacts.values()));
        Optional<String> refusal = bundle.write(judged(), Today.start(session()), getLog());
        if (refusal.isPresent()) {
            throw new MojoFailureException(refusal.get());
        }
    }
}
