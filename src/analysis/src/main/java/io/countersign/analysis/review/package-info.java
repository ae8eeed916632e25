/**
 * Reviews of claims: what somebody saw of the three sides of a claim, and what has changed since.
 */
@NullMarked
package io.countersign.analysis.review;

import org.jspecify.annotations.NullMarked;
