package io.countersign.report.format;

import java.util.Map;

/** What each rule of findings says, in one sentence. */
public final class RuleWords {

    private static final Map<String, String> SAYS = Map.ofEntries(
            Map.entry(
                    "incomplete-evidence", "Something that ran is missing from the evidence, or cannot be relied on."),
            Map.entry(
                    "covered-not-verified", "The code coverage reaches its target, and the behaviour is not verified."),
            Map.entry("fragmented-workflow", "Every step is covered, and no test walks them together."),
            Map.entry("failing-claim", "A test that claims the item failed."),
            Map.entry("stale-evidence", "The classes that ran are not the classes under review."),
            Map.entry("hollow-claim", "A green test claims an ID and runs none of its code."),
            Map.entry("unasserted-claim", "A green test claims an ID and checked nothing."),
            Map.entry("unclaimed-requirement", "No test claims to verify the item."),
            Map.entry("verified-not-covered", "The behaviour is claimed and green, and most of its code never ran."),
            Map.entry("unwalked-pair", "No test ever executed these two neighbouring steps together."),
            Map.entry(
                    "borrowed-coverage",
                    "The code coverage reaches its target, and less than half of it comes from tests that claim the item."),
            Map.entry("not-run-claim", "A test that claims the item did not run."),
            Map.entry("flaky-claim", "A test that claims the item passed only after failing in the same run."),
            Map.entry(
                    "suspect-claim",
                    "A claim names an older revision than the requirement has, or a side of it changed since it was reviewed."),
            Map.entry("retired-claim", "A test claims an item that is retired."),
            Map.entry("missing-proof", "Nobody declared a proof that the item needs beside its tests."),
            Map.entry("expired-proof", "A proof beside the tests is past its last day."),
            Map.entry("failed-proof", "A proof beside the tests came out badly."),
            Map.entry("broken-proof", "What was attached to a proof is not there, or is another file."),
            Map.entry("early-proof", "A proof beside the tests bears a date that has not come."),
            Map.entry("suspect-link", "A requirement names another one in a state that it no longer has."),
            Map.entry("unreviewed-requirement", "What the requirement says is not what was reviewed."),
            Map.entry("unknown-id", "An ID is named that nobody declared."),
            Map.entry("duplicate-id", "An ID is declared a second time."),
            Map.entry("empty-scope", "A scope holds no code that a test could touch."),
            Map.entry("cycle", "A requirement is its own ancestor."),
            Map.entry("unclaimed-test", "Tests verify nothing that anyone asked for."),
            Map.entry("unclaimed-code", "Code is in no scope."),
            Map.entry("idle-review", "Somebody reviewed a claim that is not there."));

    private RuleWords() {}

    /** The sentence, or the rule's name where this version does not know it. */
    public static String says(String rule) {
        return SAYS.getOrDefault(rule, rule);
    }
}
