/** What enters the test JVM: it knows JUnit and the JDK only. */
@NullMarked
package io.countersign.benchmarks.testjvm;

import org.jspecify.annotations.NullMarked;
