/** A summary for a pull request or a job. */
@NullMarked
package io.countersign.report.markdown;

import org.jspecify.annotations.NullMarked;
