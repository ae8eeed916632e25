package io.countersign.analysis.verdict;

import io.countersign.model.declared.Requirement;
import java.util.List;

/** A requirement, judged. */
public record RequirementJudgement(Requirement requirement, Judged judged, List<JudgedClaim> claims, ItemScope scope) {}
