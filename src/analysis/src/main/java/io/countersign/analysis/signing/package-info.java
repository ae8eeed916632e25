/**
 * Who vouches for a bundle: statements, the envelopes they are signed in, keys, and the check of signatures against keys that are given.
 */
@NullMarked
package io.countersign.analysis.signing;

import org.jspecify.annotations.NullMarked;
