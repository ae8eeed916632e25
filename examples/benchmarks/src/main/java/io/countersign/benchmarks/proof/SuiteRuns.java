package io.countersign.benchmarks.proof;

import io.countersign.benchmarks.Jvm;
import io.countersign.benchmarks.Places;
import io.countersign.benchmarks.Run;
import io.countersign.benchmarks.RunFailed;
import io.countersign.benchmarks.Suite;
import io.countersign.benchmarks.Variant;
import java.nio.file.Path;
import java.util.List;

/** One suite, run as often as a proof needs it. */
record SuiteRuns(Places places, Suite suite, SuiteCode code) {

    /** @param arguments of every JVM, besides the suite's own */
    static SuiteRuns of(String name, Places places, List<String> arguments) {
        Suite suite = Suite.named(name, places).with(arguments);
        // The first two are the tests and what they test.
        SuiteCode code = new SuiteCode(
                suite.classPath().subList(0, 2).stream().map(Path::of).toList());
        return new SuiteRuns(places, suite, code);
    }

    Path folder() {
        return places.work().resolve(suite.name() + "-proof");
    }

    /** Runs the whole suite in a folder that is named after the variant. */
    Run run(Variant variant) {
        System.err.println(suite.name() + ": " + variant.name());
        Run run = new Run(places, suite, folder().resolve(variant.name()));
        try {
            var unused = Jvm.run(variant, run);
            return run;
        } catch (RunFailed e) {
            throw new IllegalStateException(e);
        }
    }

    Recorded recorded(Variant variant) {
        return Recorded.read(variant.name(), run(variant).perTest(), code.names());
    }

    /** What stands in a report for a test, without what all tests of the suite have in common. */
    static String shortened(String id) {
        return id.replaceAll("\\[engine:[^]]*]/", "")
                .replaceAll("\\[(class|runner|nested-class):([^]]*\\.)?([^].]*)]", "$3")
                .replaceAll(
                        "\\[(method|test|test-factory|test-template|test-template-invocation|dynamic-test|dynamic-container):",
                        "[")
                .replace("|", "\\|");
    }
}
