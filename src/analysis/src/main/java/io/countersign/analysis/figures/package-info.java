/**
 * The two numbers of every item: code coverage and requirements-based coverage.
 */
@NullMarked
package io.countersign.analysis.figures;

import org.jspecify.annotations.NullMarked;
