/**
 * Evaluates code coverage for any union of probes, each class file analysed once.
 *
 * <p>JaCoCo works out which instruction a probe stands for while it evaluates one set of probes. Here that question is
 * answered once per class: every instruction gets the set of probes that prove it ran, after JaCoCo's own filters. Any
 * union of tests is then a handful of bit operations, with counters equal to JaCoCo's.
 */
@NullMarked
package io.countersign.analysis.coverage;

import org.jspecify.annotations.NullMarked;
