package io.countersign.model.result;

import java.util.List;

/**
 * Everything a report shows. The same inputs give an equal result in any folder, time zone and locale.
 *
 * @param release the verdict of the release in one sentence
 * @param verified whether every item in force is verified, on complete evidence
 * @param decision what the gate says, by the project's policy
 * @param modules in the order of the build; empty where there is only one
 * @param workflows in the order of declaration, those not in force included
 * @param requirements in the order of declaration, those not in force included
 * @param tests in the order of their ids
 * @param code packages in the order of their names
 * @param sources source files of the code under review, in the order of their packages and names
 * @param whoRan who ran the code under review
 * @param findings worst first
 */
public record Result(
        String release,
        boolean verified,
        Decision decision,
        Header header,
        Totals totals,
        List<ModuleResult> modules,
        List<WorkflowResult> workflows,
        List<RequirementResult> requirements,
        List<TestResult> tests,
        List<CodeResult> code,
        List<SourceResult> sources,
        WhoRan whoRan,
        List<Finding> findings) {

    public Result {
        modules = List.copyOf(modules);
        workflows = List.copyOf(workflows);
        requirements = List.copyOf(requirements);
        tests = List.copyOf(tests);
        code = List.copyOf(code);
        sources = List.copyOf(sources);
        findings = List.copyOf(findings);
    }

    /** The same result without the lines of the code, for whoever leaves them out. */
    public Result withoutSources() {
        return new Result(
                release,
                verified,
                decision,
                header,
                totals,
                modules,
                workflows,
                requirements,
                tests,
                code,
                List.of(),
                whoRan,
                findings);
    }

    /** The same result with another decision. */
    public Result decided(Decision other) {
        return new Result(
                release,
                verified,
                other,
                header,
                totals,
                modules,
                workflows,
                requirements,
                tests,
                code,
                sources,
                whoRan,
                findings);
    }
}
