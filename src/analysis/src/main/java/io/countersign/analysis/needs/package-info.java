/**
 * Reads the {@code needs.json} that sphinx-needs writes.
 */
@NullMarked
package io.countersign.analysis.needs;

import org.jspecify.annotations.NullMarked;
