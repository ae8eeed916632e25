/** What reading, joining and rendering a run costs, on generated runs of any size. */
@NullMarked
package io.countersign.benchmarks.report;

import org.jspecify.annotations.NullMarked;
