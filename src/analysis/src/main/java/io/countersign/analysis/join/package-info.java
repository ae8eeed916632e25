/**
 * Joins the evidence of all test JVMs with claims: one list of tests, one list of claims.
 */
@NullMarked
package io.countersign.analysis.join;

import org.jspecify.annotations.NullMarked;
