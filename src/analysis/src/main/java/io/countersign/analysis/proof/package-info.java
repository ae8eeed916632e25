/**
 * Proofs beside the tests: whether those that items need are there, valid and what was attached.
 */
@NullMarked
package io.countersign.analysis.proof;

import org.jspecify.annotations.NullMarked;
