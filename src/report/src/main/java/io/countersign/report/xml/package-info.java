/** Writes XML, the same for every format that is XML. */
@NullMarked
package io.countersign.report.xml;

import org.jspecify.annotations.NullMarked;
