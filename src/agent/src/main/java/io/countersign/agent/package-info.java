/** The recorder: a Java agent that keeps which probes each test executed, and writes an ordinary {@code jacoco.exec}. */
@NullMarked
package io.countersign.agent;

import org.jspecify.annotations.NullMarked;
