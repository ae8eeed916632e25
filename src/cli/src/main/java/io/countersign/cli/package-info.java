/** The command line: a thin door to {@link io.countersign.analysis.Inputs}. */
@NullMarked
package io.countersign.cli;

import org.jspecify.annotations.NullMarked;
