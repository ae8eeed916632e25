/** Runs the tests of a class path in this JVM; {@code countersign run} starts a JVM with it. */
@NullMarked
package io.countersign.junit.launch;

import org.jspecify.annotations.NullMarked;
