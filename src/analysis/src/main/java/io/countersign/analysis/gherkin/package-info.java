/**
 * Reads requirements from Gherkin: a feature or a rule whose tags give it an ID.
 */
@NullMarked
package io.countersign.analysis.gherkin;

import org.jspecify.annotations.NullMarked;
