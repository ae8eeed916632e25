/** The machine's copy of the report: everything the page says, under a versioned schema. */
@NullMarked
package io.countersign.report.json;

import org.jspecify.annotations.NullMarked;
