/**
 * One small class for each rule that finds a disagreement, and one list that names them in order.
 */
@NullMarked
package io.countersign.analysis.finding;

import org.jspecify.annotations.NullMarked;
