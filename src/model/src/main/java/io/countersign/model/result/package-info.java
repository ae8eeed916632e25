/**
 * What the join found: verdicts, coverage figures and findings, ready to be rendered.
 */
@NullMarked
package io.countersign.model.result;

import org.jspecify.annotations.NullMarked;
