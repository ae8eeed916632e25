/**
 * Says what a result was made from: the commit, the inputs, the test JVMs.
 */
@NullMarked
package io.countersign.analysis.provenance;

import org.jspecify.annotations.NullMarked;
