/**
 * Finds the claims that stand in test class files, in tags and in YAML.
 */
@NullMarked
package io.countersign.analysis.claims;

import org.jspecify.annotations.NullMarked;
