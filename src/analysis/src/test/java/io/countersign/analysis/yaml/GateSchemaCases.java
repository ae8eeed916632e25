package io.countersign.analysis.yaml;

import java.util.List;

/** What people write of policies and waivers, right and wrong. */
final class GateSchemaCases {

    static final List<String> WAIVER_GOOD = List.of(
            "verdict: unclaimed, items: R, reason: r, owner: o, approver: p, date: 2026-11-21, expires: 2026-12-31",
            "rule: hollow-claim, items: [R, 'S-*'], reason: r, owner: o, approver: p, ticket: 7, date: 2026-11-21, expires: '2026-11-21'",
            "rule: requirements-based-lines, items: 1.10, reason: \"a\\nb\", owner: o, approver: p, date: 2026-11-21, expires: 2028-02-29");

    static final List<String> WAIVER_BAD = List.of(
            "items: R, reason: r, owner: o, approver: p, date: 2026-11-21, expires: 2026-12-31",
            "rule: cycle, verdict: stale, items: R, reason: r, owner: o, approver: p, date: 2026-11-21, expires: 2026-12-31",
            "verdict: verified, items: R, reason: r, owner: o, approver: p, date: 2026-11-21, expires: 2026-12-31",
            "verdict: Stale, items: R, reason: r, owner: o, approver: p, date: 2026-11-21, expires: 2026-12-31",
            "rule: incomplete-evidence, items: R, reason: r, owner: o, approver: p, date: 2026-11-21, expires: 2026-12-31",
            "rule: complete-evidence, items: R, reason: r, owner: o, approver: p, date: 2026-11-21, expires: 2026-12-31",
            "verdict: stale, items: [], reason: r, owner: o, approver: p, date: 2026-11-21, expires: 2026-12-31",
            "verdict: stale, items: R, reason: '', owner: o, approver: p, date: 2026-11-21, expires: 2026-12-31",
            "verdict: stale, items: R, reason: r, approver: p, date: 2026-11-21, expires: 2026-12-31",
            "verdict: stale, items: R, reason: r, owner: o, date: 2026-11-21, expires: 2026-12-31",
            "verdict: stale, items: R, reason: r, owner: o, approver: p, expires: 2026-12-31",
            "verdict: stale, items: R, reason: r, owner: o, approver: p, date: 2026-11-21",
            "verdict: stale, items: R, reason: r, owner: o, approver: p, date: 2026-13-01, expires: 2027-12-31",
            "verdict: stale, items: R, reason: r, owner: o, approver: p, date: 2026-11-21, expires: 2026-12-32",
            "verdict: stale, items: R, reason: r, owner: o, approver: p, date: 21.11.2026, expires: 2026-12-31",
            "verdict: stale, items: R, reason: r, owner: o, approver: p, date: 2026-11-21, expires: never");

    static final List<String> POLICY_GOOD = List.of(
            "",
            "profile: strict",
            "profile: adopting, critical: {}, important: {test-coverage: 0}, utility: {verdicts: any}",
            "critical: {verdicts: [verified, '!failed', unverified-requirement], requirements-based-lines: 100}",
            "critical: {requirements-based-branches: 1, findings: {hollow-claim: 0, cycle: any}}",
            "critical: {claims: {stale: fail, not-run: warn, hollow: ignore, unasserted: fail, flaky: fail, suspect: fail, unmeasured: fail}}",
            "groups: [{name: a, owner: b, test-coverage: 1}, {name: c, tag: d, path: e/**, criticality: utility, claims: {}}]",
            "findings: {unknown-id: 0, incomplete-evidence: any}, worst-finding: info, failing-tests: ignore",
            "signatures: [{role: qa}, {role: release-manager, count: 2}]");

    static final List<String> POLICY_BAD = List.of(
            "profile: lax",
            "profile: Strict",
            "profile: ",
            "minor: {}",
            "critical: 90",
            "critical: {coverage: 90}",
            "critical: {code-coverage: 90}",
            "critical: {verdicts: []}",
            "critical: {verdicts: green}",
            "critical: {verdicts: '!any'}",
            "critical: {test-coverage: 90%}",
            "critical: {test-coverage: 90.5}",
            "critical: {test-coverage: any}",
            "critical: {requirements-based-lines: 101}",
            "critical: {findings: {hollow-claim: -1}}",
            "critical: {findings: {hollow-claim: some}}",
            "critical: {findings: [hollow-claim]}",
            "critical: {findings: {Hollow: 1}}",
            "critical: {claims: {failing: warn}}",
            "critical: {claims: {flaky: maybe}}",
            "critical: {claims: warn}",
            "groups: []",
            "groups: {name: a, owner: b, test-coverage: 1}",
            "groups: [{owner: b, test-coverage: 1}]",
            "groups: [{name: a, test-coverage: 1}]",
            "groups: [{name: a, owner: b}]",
            "groups: [{name: a, owner: [b], test-coverage: 1}]",
            "groups: [{name: a, criticality: high, test-coverage: 1}]",
            "findings: {unknown-id: 1.5}",
            "worst-finding: any",
            "failing-tests: 0",
            "signatures: [{count: 1}]",
            "signatures: [{role: a, count: 0}]",
            "signatures: [{role: Release Manager}]",
            "signatures: [a]");

    private GateSchemaCases() {}
}
