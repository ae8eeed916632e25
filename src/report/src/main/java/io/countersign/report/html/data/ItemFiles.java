package io.countersign.report.html.data;

import io.countersign.model.declared.Criticality;
import io.countersign.model.declared.Proof;
import io.countersign.model.declared.Requirement;
import io.countersign.model.declared.Status;
import io.countersign.model.declared.Workflow;
import io.countersign.model.result.Candidate;
import io.countersign.model.result.ClaimStrength;
import io.countersign.model.result.ProofResult;
import io.countersign.model.result.RequirementResult;
import io.countersign.model.result.Result;
import io.countersign.model.result.Verdict;
import io.countersign.model.result.WorkflowResult;
import io.countersign.report.format.ProofTone;
import io.countersign.report.format.ReportFolder;
import io.countersign.report.format.Waived;
import io.countersign.report.html.place.Anchors;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/** {@code items.js}, which lists requirements and workflows, and {@code requirements-N.js} with what only the page of one shows. */
final class ItemFiles {

    /** Requirements in one file of details. */
    private static final int CHUNK = 500;

    private final Result result;
    private final Numbering numbering;
    private final Waived waived;

    private ItemFiles(Result result, Numbering numbering) {
        this.result = result;
        this.numbering = numbering;
        this.waived = Waived.of(result);
    }

    static void write(Result result, Numbering numbering, PageFacts facts, ReportFolder folder) throws IOException {
        ItemFiles files = new ItemFiles(result, numbering);
        try (Script script = new Script(folder, "items")) {
            script.object(() -> files.items(facts, script));
        }
        List<RequirementResult> all = result.requirements();
        for (int from = 0; from < all.size(); from += CHUNK) {
            try (Script script = new Script(folder, "requirements-" + from / CHUNK)) {
                script.array(
                        all.subList(from, Math.min(all.size(), from + CHUNK)),
                        requirement -> script.object(() -> files.details(requirement, script)));
            }
        }
    }

    private void items(PageFacts facts, Script script) {
        script.name("tones");
        script.object(() -> facts.tones().forEach((label, tone) -> {
            script.name(label);
            script.text(tone);
        }));
        script.array("forge", facts.forge(), script::text);
        script.array("verdicts", Arrays.asList(Verdict.values()), verdict -> script.text(verdict.label()));
        script.array("criticalities", Arrays.asList(Criticality.values()), word -> script.text(word.label()));
        script.array("statuses", Arrays.asList(Status.values()), word -> script.text(word.label()));
        script.name("chunk");
        script.number(CHUNK);
        script.name("workflowChunk");
        script.number(WorkflowFiles.CHUNK);
        StringTable reasons = new StringTable();
        script.array("requirements", result.requirements(), r -> script.array(() -> requirement(r, reasons, script)));
        script.array("reasons", reasons.strings(), script::text);
        script.array("workflows", result.workflows(), w -> script.array(() -> workflow(w, script)));
    }

    private void requirement(RequirementResult of, StringTable reasons, Script script) {
        Requirement requirement = of.requirement();
        script.text(requirement.id());
        script.text(requirement.title());
        script.word(of.verdict());
        script.word(requirement.criticality());
        script.text(requirement.owner().orElse(""));
        script.word(requirement.status());
        anchor(requirement.id(), script);
        script.number(requirement.revision());
        script.counter(of.codeCoverage().lines());
        script.counter(of.requirementsBasedCoverage().lines());
        script.number(of.target());
        script.number(of.claims().size());
        script.number(of.claims().stream()
                .filter(claim -> claim.strength() == ClaimStrength.EFFECTIVE)
                .count());
        script.number(reasons.number(of.reason()));
        waived(requirement.id(), of.verdict(), script);
    }

    private void workflow(WorkflowResult of, Script script) {
        Workflow workflow = of.workflow();
        script.text(workflow.id());
        script.text(workflow.title());
        script.word(of.verdict());
        script.word(workflow.criticality());
        script.text(workflow.owner().orElse(""));
        script.word(workflow.status());
        anchor(workflow.id(), script);
        waived(workflow.id(), of.verdict(), script);
    }

    /** Most IDs are their own anchors. */
    private static void anchor(String id, Script script) {
        String anchor = Anchors.item(id);
        script.text(anchor.equals(id) ? "" : anchor);
    }

    /** Until when, why and on whose word; empty for what nobody excused, which is nearly all. */
    private void waived(String id, Verdict verdict, Script script) {
        script.text(waived.waiver(id, verdict).map(Waived::sentence).orElse(""));
    }

    private void details(RequirementResult of, Script script) {
        Requirement requirement = of.requirement();
        text("text", requirement.text(), script);
        script.name("place");
        script.array(() -> {
            script.text(requirement.location().file());
            script.number(requirement.location().line());
        });
        script.some("scope", requirement.scope().patterns(), pattern -> script.text(pattern.text()));
        script.some("parents", requirement.parents(), script::text);
        script.some("children", of.children(), script::text);
        script.some("workflows", of.workflows(), script::text);
        script.some("needs", requirement.trace().needs(), script::text);
        script.some(
                "links",
                requirement.trace().links(),
                link -> script.array(() -> {
                    script.text(link.kind());
                    script.text(link.id());
                }));
        script.name("branches");
        script.array(() -> {
            script.counter(of.codeCoverage().branches());
            script.counter(of.requirementsBasedCoverage().branches());
        });
        script.some("proofs", of.proofs(), proof -> script.array(() -> proof(proof, script)));
        script.some("candidates", of.candidates(), candidate -> script.array(() -> candidate(candidate, script)));
    }

    private static void proof(ProofResult proof, Script script) {
        script.text(proof.kind());
        script.text(proof.state().label());
        script.text(ProofTone.of(proof));
        script.text(proof.message());
        script.text(proof.proof().map(Proof::note).orElse(""));
    }

    private void candidate(Candidate candidate, Script script) {
        script.number(numbering.test(candidate.test()));
        script.text(candidate.testName());
        script.counter(candidate.lines());
    }

    private static void text(String name, String text, Script script) {
        if (!text.isBlank()) {
            script.name(name);
            script.text(text);
        }
    }
}
