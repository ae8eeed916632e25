/** Measures what recording costs: the same tests in a JVM of their own for each variant, alternated, compared round by round. */
@NullMarked
package io.countersign.benchmarks;

import org.jspecify.annotations.NullMarked;
