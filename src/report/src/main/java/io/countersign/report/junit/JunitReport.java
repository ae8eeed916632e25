package io.countersign.report.junit;

import io.countersign.model.declared.Status;
import io.countersign.model.result.ClaimResult;
import io.countersign.model.result.Decision;
import io.countersign.model.result.RequirementResult;
import io.countersign.model.result.Result;
import io.countersign.model.result.RuleDecision;
import io.countersign.model.result.Verdict;
import io.countersign.model.result.WorkflowResult;
import io.countersign.report.format.GateWords;
import io.countersign.report.format.NextSteps;
import io.countersign.report.format.Project;
import io.countersign.report.format.ReportFolder;
import io.countersign.report.format.ReportFormat;
import io.countersign.report.format.Waived;
import io.countersign.report.xml.XmlDocument;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;

/**
 * {@code junit-requirements.xml}: every workflow and requirement is a case, and the release is one. What is not verified is a
 * failure, waived or not; what is not in force is skipped. The case of the release keeps a run in which nothing was declared from
 * being green, and the case of the gate says what the policy makes of it all.
 */
public final class JunitReport implements ReportFormat {

    private static final int CLAIMS = 20;

    @Override
    public String name() {
        return "junit";
    }

    @Override
    public String fileName() {
        return "junit-requirements.xml";
    }

    @Override
    public void write(Result result, Project project, ReportFolder folder) throws IOException {
        try (Writer out = folder.text(fileName())) {
            write(result, out);
        }
    }

    static void write(Result result, Writer out) throws IOException {
        List<Case> cases = cases(result);
        XmlDocument.write(
                out,
                xml -> xml.element(
                        "testsuite",
                        () -> {
                            for (Case one : cases) {
                                one.write(xml);
                            }
                        },
                        "name",
                        "countersign",
                        "tests",
                        String.valueOf(cases.size()),
                        "failures",
                        count(cases, Case::failed),
                        "errors",
                        "0",
                        "skipped",
                        count(cases, Case::skipped),
                        "time",
                        "0"));
    }

    private static String count(List<Case> cases, Predicate<Case> which) {
        return String.valueOf(cases.stream().filter(which).count());
    }

    private static List<Case> cases(Result result) {
        NextSteps nextSteps = NextSteps.of(result);
        List<Case> cases = new ArrayList<>();
        cases.add(new Case(
                "countersign",
                "release",
                result.verified() ? Optional.empty() : Optional.of("not-verified"),
                Optional.empty(),
                result.release(),
                ""));
        cases.add(gate(result.decision()));
        Waived waived = Waived.of(result);
        Stream.concat(
                        result.workflows().stream().map(one -> workflow(one, nextSteps, waived)),
                        result.requirements().stream().map(one -> requirement(one, nextSteps, waived)))
                .forEach(cases::add);
        return cases;
    }

    private static Case gate(Decision decision) {
        return new Case(
                "countersign",
                "gate",
                decision.passed()
                        ? Optional.empty()
                        : Optional.of(decision.state().label()),
                Optional.empty(),
                GateWords.sentence(decision),
                decision.rules().stream()
                        .filter(rule -> rule.state() == RuleDecision.State.FAILED)
                        .map(rule -> rule.rule() + " of " + rule.group() + ": " + rule.figure() + ", needed is "
                                + rule.needed())
                        .collect(Collectors.joining("\n")));
    }

    private static Case workflow(WorkflowResult one, NextSteps nextSteps, Waived waived) {
        return item(
                "countersign.workflows",
                one.workflow().id(),
                one.workflow().title(),
                one.workflow().status(),
                one.verdict(),
                one.reason(),
                details(
                        one.workflow().id(),
                        one.workflow().location().toString(),
                        one.verdict(),
                        one.claims(),
                        nextSteps,
                        waived));
    }

    private static Case requirement(RequirementResult one, NextSteps nextSteps, Waived waived) {
        return item(
                "countersign.requirements",
                one.requirement().id(),
                one.requirement().title(),
                one.requirement().status(),
                one.verdict(),
                one.reason(),
                details(
                        one.requirement().id(),
                        one.requirement().location().toString(),
                        one.verdict(),
                        one.claims(),
                        nextSteps,
                        waived));
    }

    private static Case item(
            String className, String id, String title, Status status, Verdict verdict, String reason, String details) {
        boolean inForce = status == Status.APPROVED;
        return new Case(
                className,
                id + " " + title,
                inForce && verdict != Verdict.VERIFIED ? Optional.of(verdict.label()) : Optional.empty(),
                inForce ? Optional.empty() : Optional.of("not in force: " + status.label()),
                reason,
                details);
    }

    private static String details(
            String id, String place, Verdict verdict, List<ClaimResult> claims, NextSteps nextSteps, Waived waived) {
        List<String> lines = new ArrayList<>();
        lines.add("declared at " + place);
        waived.waiver(id, verdict).ifPresent(waiver -> lines.add(Waived.sentence(waiver)));
        claims.stream()
                .limit(CLAIMS)
                .forEach(claim -> lines.add(claim.strength().label() + ": " + claim.testName()
                        + claim.location().map(at -> " (" + at + ")").orElse("") + ": " + claim.reason()));
        if (claims.size() > CLAIMS) {
            lines.add("and " + (claims.size() - CLAIMS) + " more claims");
        }
        nextSteps.cheapest(id, verdict).ifPresent(step -> lines.add("next step: " + step));
        return String.join("\n", lines);
    }

    /**
     * One case.
     *
     * @param failure the word that says why it fails; empty for one that does not
     * @param skip why it is skipped; empty for one that is not
     */
    private record Case(
            String className,
            String name,
            Optional<String> failure,
            Optional<String> skip,
            String message,
            String details) {

        boolean failed() {
            return failure.isPresent();
        }

        boolean skipped() {
            return skip.isPresent();
        }

        void write(XmlDocument xml) throws XMLStreamException {
            if (!failed() && !skipped()) {
                xml.element("testcase", "name", name, "classname", className, "time", "0");
                return;
            }
            xml.element(
                    "testcase",
                    () -> {
                        if (skipped()) {
                            xml.element("skipped", "message", skip.orElse(""));
                        } else {
                            xml.text("failure", details, "message", message, "type", failure.orElse(""));
                        }
                    },
                    "name",
                    name,
                    "classname",
                    className,
                    "time",
                    "0");
        }
    }
}
