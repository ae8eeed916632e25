/** The hash every input of a report is named with. */
@NullMarked
package io.countersign.analysis.digest;

import org.jspecify.annotations.NullMarked;
