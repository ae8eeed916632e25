/** Why one requirement or workflow has the verdict it has, in plain text. */
@NullMarked
package io.countersign.report.explain;

import org.jspecify.annotations.NullMarked;
