package io.countersign.maven;

import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Asks the gate whether the release may go on: prints every rule of the policy with its figure, and every waiver, and fails the build
 * when the gate says no. Where nothing was measured, it says no. For a module without requirements of its own the gate is asked once, for the whole build; that
 * needs the plugin as an extension of the build.
 */
@Mojo(name = "check", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
public final class CheckMojo extends ReportMojo {

    @Override
    protected void run() throws MojoExecutionException, MojoFailureException {
        if (!isPartOfAWhole()) {
            Optional<String> refusal = Gate.refusal(report(), getLog());
            if (refusal.isPresent()) {
                throw new MojoFailureException(refusal.get());
            }
        } else if (!CountersignExtension.isPartOf(session())) {
            throw new MojoFailureException(
                    "Nobody can check the whole build: this module has no requirements of its own, and the "
                            + "plugin is no extension of the build. Add <extensions>true</extensions> to it in the root's POM.");
        } else {
            Gate.askForTheWhole(session());
            getLog().info("This module has no requirements of its own; the gate is asked for the whole build.");
        }
    }
}
