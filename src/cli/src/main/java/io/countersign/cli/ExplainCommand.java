package io.countersign.cli;

import io.countersign.report.explain.Explanation;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code countersign explain}: says how one requirement or workflow came to its verdict. */
@Command(
        name = "explain",
        description =
                "Says how a requirement or workflow came to its verdict: claims, tests, code, the rule, the next step. "
                        + "It reads what report reads, and writes nothing.",
        footer = InputOptions.FOOTER,
        customSynopsis = "countersign explain ID [OPTION]...",
        footerHeading = "%n",
        sortOptions = false,
        mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {

    @Mixin
    private Explained explained = new Explained();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    ExplainCommand() {}

    @Override
    public Integer call() {
        return explained.print(Explanation::of, spec.commandLine().getOut());
    }
}
