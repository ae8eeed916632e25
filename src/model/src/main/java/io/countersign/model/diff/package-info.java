/**
 * What changed from one report to another.
 */
@NullMarked
package io.countersign.model.diff;

import org.jspecify.annotations.NullMarked;
