/** Every requirement and workflow as a test case, for tools that read JUnit's XML. */
@NullMarked
package io.countersign.report.junit;

import org.jspecify.annotations.NullMarked;
