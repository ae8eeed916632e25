/**
 * Words for people: the names that were probably meant.
 */
@NullMarked
package io.countersign.analysis.text;

import org.jspecify.annotations.NullMarked;
