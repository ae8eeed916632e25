/**
 * The bundle as a container: one archive that is written in exactly one way, its manifest, and a reader that refuses anything else.
 */
@NullMarked
package io.countersign.analysis.bundle;

import org.jspecify.annotations.NullMarked;
