package io.countersign.report.json;

import io.countersign.model.declared.CodePattern;
import io.countersign.model.declared.Link;
import io.countersign.model.declared.Requirement;
import io.countersign.model.declared.Review;
import io.countersign.model.declared.Scope;
import io.countersign.model.declared.Workflow;
import io.countersign.model.result.Candidate;
import io.countersign.model.result.ClaimResult;
import io.countersign.model.result.FirstTouches;
import io.countersign.model.result.RequirementResult;
import io.countersign.model.result.ReviewResult;
import io.countersign.model.result.ReviewedSide;
import io.countersign.model.result.StepResult;
import io.countersign.model.result.TestWalk;
import io.countersign.model.result.WorkflowResult;
import io.countersign.report.format.Waived;

/** Writes what was promised: workflows and requirements with their verdicts. */
final class JsonItems {

    /** How many tests of one workflow are told: the page has room for more. */
    private static final int WALKS = 20;

    private final JsonValues json;
    private final Waived waived;

    JsonItems(JsonValues json, Waived waived) {
        this.json = json;
        this.waived = waived;
    }

    void workflow(WorkflowResult result) {
        Workflow workflow = result.workflow();
        json.object(() -> {
            json.text("id", workflow.id());
            json.text("title", workflow.title());
            json.text("text", workflow.text());
            json.text("criticality", workflow.criticality().label());
            json.text("status", workflow.status().label());
            json.text("owner", workflow.owner());
            json.flag("ordered", workflow.ordered());
            json.location(workflow.location());
            json.text("verdict", result.verdict().label());
            json.text("reason", result.reason());
            json.number("waiver", waived.number(workflow.id(), result.verdict()));
            json.number("target", result.target());
            json.counter("testCoverage", "verified", result.testCoverage());
            json.coverage("codeCoverage", result.codeCoverage());
            json.coverage("requirementsBasedCoverage", result.requirementsBasedCoverage());
            json.coverage("walkedCoverage", result.walkedCoverage());
            json.array("steps", result.steps(), this::step);
            json.texts("walkedBy", result.walkedBy());
            json.optional(
                    "nearest",
                    result.nearest(),
                    nearest -> json.object("nearest", () -> {
                        json.text("test", nearest.test());
                        json.text("name", nearest.testName());
                        json.texts("touched", nearest.touched());
                        json.texts("missing", nearest.missing());
                    }));
            json.array("walks", result.walks().stream().limit(WALKS).toList(), this::walk);
            json.number("touchingTests", result.touchingTests());
            json.array("firstTouches", result.firstTouches(), this::firstTouches);
            json.number("firstTouchTests", result.firstTouchTests());
            json.array("claims", result.claims(), this::claim);
        });
    }

    private void walk(TestWalk walk) {
        json.object(() -> {
            json.text("test", walk.test());
            json.text("outcome", walk.outcome().label());
            json.flag("claims", walk.claims());
            json.texts("steps", walk.steps());
        });
    }

    private void firstTouches(FirstTouches touches) {
        json.object(() -> {
            json.text("test", touches.test());
            json.text("name", touches.testName());
            json.text("order", touches.order().label());
            json.texts("steps", touches.steps());
            json.texts("unknown", touches.unknown());
            json.texts("swapped", touches.swapped());
        });
    }

    private void step(StepResult result) {
        json.object(() -> {
            json.text("id", result.step().id());
            json.text("title", result.step().title());
            json.flag("optional", result.step().optional());
            scope(result.step().scope());
            json.texts("verifies", result.step().verifies());
            json.location(result.step().location());
            json.coverage("codeCoverage", result.codeCoverage());
            json.coverage("requirementsBasedCoverage", result.requirementsBasedCoverage());
            json.texts("touchedBy", result.touchedBy());
            json.number("touching", result.touching());
            json.flag("apart", result.apart());
        });
    }

    void requirement(RequirementResult result) {
        Requirement requirement = result.requirement();
        json.object(() -> {
            json.text("id", requirement.id());
            json.text("title", requirement.title());
            json.text("text", requirement.text());
            json.text("criticality", requirement.criticality().label());
            json.text("status", requirement.status().label());
            json.text("owner", requirement.owner());
            json.number("revision", requirement.revision());
            scope(requirement.scope());
            json.texts("parents", requirement.parents());
            json.array("links", requirement.trace().links(), this::link);
            json.texts("needs", requirement.trace().needs());
            json.text("review", requirement.trace().review().map(JsonItems::word));
            json.texts("children", result.children());
            json.texts("workflows", result.workflows());
            json.location(requirement.location());
            json.text("verdict", result.verdict().label());
            json.text("reason", result.reason());
            json.number("waiver", waived.number(requirement.id(), result.verdict()));
            json.number("target", result.target());
            json.coverage("codeCoverage", result.codeCoverage());
            json.coverage("requirementsBasedCoverage", result.requirementsBasedCoverage());
            json.array("claims", result.claims(), this::claim);
            json.array("candidates", result.candidates(), this::candidate);
        });
    }

    private void candidate(Candidate candidate) {
        json.object(() -> {
            json.text("test", candidate.test());
            json.text("name", candidate.testName());
            json.counter("lines", "covered", candidate.lines());
        });
    }

    private void link(Link link) {
        json.object(() -> {
            json.text("kind", link.kind());
            json.text("id", link.id());
            json.location(link.location());
        });
    }

    private static String word(Review review) {
        if (review.isCurrent()) {
            return "current";
        }
        return review.reviewed().isPresent() ? "changed" : "never";
    }

    private void scope(Scope scope) {
        json.texts("scope", scope.patterns().stream().map(CodePattern::text).toList());
    }

    private void claim(ClaimResult claim) {
        json.object(() -> {
            json.text("item", claim.item());
            json.text("test", claim.test());
            json.text("name", claim.testName());
            json.text("strength", claim.strength().label());
            json.text("outcome", claim.outcome().label());
            json.text("origin", claim.origin());
            json.text("reason", claim.reason());
            json.location(claim.location());
            json.optional("review", claim.review(), review -> json.object("review", () -> review(review)));
        });
    }

    private void review(ReviewResult review) {
        json.text("by", review.by());
        json.text("date", review.date().toString());
        json.text("reason", review.reason());
        json.texts("changed", review.changed().stream().map(ReviewedSide::label).toList());
        json.flag("lost", review.lost());
    }
}
