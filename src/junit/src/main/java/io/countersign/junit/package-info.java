/**
 * What tests use and what records them: {@link io.countersign.junit.Verifies} and the JUnit Platform listener.
 */
@NullMarked
package io.countersign.junit;

import org.jspecify.annotations.NullMarked;
