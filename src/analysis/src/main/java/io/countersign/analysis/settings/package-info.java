/**
 * What a project set differently from the defaults.
 */
@NullMarked
package io.countersign.analysis.settings;

import org.jspecify.annotations.NullMarked;
