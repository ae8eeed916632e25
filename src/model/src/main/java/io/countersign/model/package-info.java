/**
 * The words every other package uses: places in inputs, faults in inputs, sets of probes.
 */
@NullMarked
package io.countersign.model;

import org.jspecify.annotations.NullMarked;
