/**
 * Finds what the tests of a project carry already that looks like an ID, and writes the first files of an adoption.
 */
@NullMarked
package io.countersign.analysis.discover;

import org.jspecify.annotations.NullMarked;
