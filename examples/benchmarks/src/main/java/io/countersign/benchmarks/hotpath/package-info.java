/** The hot path of recorded code, for JMH. */
@NullMarked
package io.countersign.benchmarks.hotpath;

import org.jspecify.annotations.NullMarked;
