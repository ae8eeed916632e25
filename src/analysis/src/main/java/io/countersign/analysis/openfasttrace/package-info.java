/**
 * Finds OpenFastTrace's tags in the comments of test sources, and the test each of them speaks of.
 */
@NullMarked
package io.countersign.analysis.openfasttrace;

import org.jspecify.annotations.NullMarked;
