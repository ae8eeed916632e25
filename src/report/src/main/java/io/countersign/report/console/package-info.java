/** The summary a run ends with on the terminal. */
@NullMarked
package io.countersign.report.console;

import org.jspecify.annotations.NullMarked;
