package io.countersign.maven;

import io.countersign.model.Fault;
import io.countersign.model.InputException;
import java.util.stream.Collectors;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/** What all goals have. */
abstract class CountersignMojo extends AbstractMojo {

    /** Do nothing. */
    @Parameter(property = "countersign.skip", defaultValue = "false")
    private boolean skip;

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project;

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    private MavenSession session;

    /** A goal's work, whose messages about the user's inputs are the build's. */
    protected abstract void run() throws MojoExecutionException, MojoFailureException;

    /** What is left to do when the goal is skipped. */
    protected void skipped() {}

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().info("Skipped: countersign.skip is true.");
            skipped();
            return;
        }
        try {
            run();
        } catch (InputException e) {
            throw new MojoFailureException(sentences(e), e);
        }
    }

    static String sentences(InputException faults) {
        int count = faults.faults().size();
        return faults.faults().stream().map(Fault::toString).collect(Collectors.joining("\n  ", "\n  ", "\n"))
                + (count == 1 ? "1 fault in the inputs." : count + " faults in the inputs.");
    }

    MavenProject project() {
        return project;
    }

    MavenSession session() {
        return session;
    }
}
