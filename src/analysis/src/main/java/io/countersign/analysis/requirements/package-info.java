/**
 * Finds the files in which a project declares requirements, and has each read by the reader of its format.
 */
@NullMarked
package io.countersign.analysis.requirements;

import org.jspecify.annotations.NullMarked;
