/**
 * What the readers of all requirements formats share: the port, bytes and text within limits, single values, and faults with their places.
 */
@NullMarked
package io.countersign.analysis.intake;

import org.jspecify.annotations.NullMarked;
