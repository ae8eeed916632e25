/**
 * The goal {@code help}, generated from the descriptions of the other goals.
 */
@NullMarked
package io.countersign.maven.help;

import org.jspecify.annotations.NullMarked;
