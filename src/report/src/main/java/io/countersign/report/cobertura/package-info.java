/** Both coverages, line by line, for tools that read Cobertura's XML. */
@NullMarked
package io.countersign.report.cobertura;

import org.jspecify.annotations.NullMarked;
