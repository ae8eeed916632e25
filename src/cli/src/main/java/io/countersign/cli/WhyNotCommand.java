package io.countersign.cli;

import io.countersign.report.explain.Explanation;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code countersign why-not}: says what keeps one requirement or workflow from being verified. */
@Command(
        name = "why-not",
        description = "Says only what keeps a requirement or workflow from being verified, and the cheapest next step. "
                + "It reads what report reads, and writes nothing.",
        footer = InputOptions.FOOTER,
        customSynopsis = "countersign why-not ID [OPTION]...",
        footerHeading = "%n",
        sortOptions = false,
        mixinStandardHelpOptions = true)
final class WhyNotCommand implements Callable<Integer> {

    @Mixin
    private Explained explained = new Explained();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    WhyNotCommand() {}

    @Override
    public Integer call() {
        return explained.print(Explanation::whyNot, spec.commandLine().getOut());
    }
}
