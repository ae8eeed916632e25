/** Both coverages on a badge. */
@NullMarked
package io.countersign.report.badge;

import org.jspecify.annotations.NullMarked;
