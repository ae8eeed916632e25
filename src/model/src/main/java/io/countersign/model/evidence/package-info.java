/**
 * What one test JVM wrote down, and the file format it is kept in.
 */
@NullMarked
package io.countersign.model.evidence;

import org.jspecify.annotations.NullMarked;
