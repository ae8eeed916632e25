/**
 * Reads how tests ended from files that build tools write, where the listener was not installed: Open Test Reporting and JUnit XML.
 */
@NullMarked
package io.countersign.analysis.results;

import org.jspecify.annotations.NullMarked;
