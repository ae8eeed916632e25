/**
 * Judges claims, requirements and workflows by the rules of {@code docs/verdicts.md}.
 */
@NullMarked
package io.countersign.analysis.verdict;

import org.jspecify.annotations.NullMarked;
