/**
 * What a release needs: the policy, and the profiles it starts from.
 */
@NullMarked
package io.countersign.analysis.policy;

import org.jspecify.annotations.NullMarked;
