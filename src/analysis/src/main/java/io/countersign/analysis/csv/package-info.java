/**
 * Reads requirements from CSV files: a mapping says which column holds what.
 */
@NullMarked
package io.countersign.analysis.csv;

import org.jspecify.annotations.NullMarked;
