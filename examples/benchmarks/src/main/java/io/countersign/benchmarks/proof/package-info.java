/** Proofs on real suites of what the benchmarks take for granted: that each test is credited with what it ran. */
@NullMarked
package io.countersign.benchmarks.proof;

import org.jspecify.annotations.NullMarked;
