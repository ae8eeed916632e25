/**
 * The gate: applies a policy to what was found, and decides.
 */
@NullMarked
package io.countersign.analysis.gate;

import org.jspecify.annotations.NullMarked;
