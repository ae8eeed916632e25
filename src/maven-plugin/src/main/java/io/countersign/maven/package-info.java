/**
 * The Maven plugin: goals and the extension that binds them. A thin door to {@link io.countersign.analysis.Inputs}, as the command line is.
 */
@NullMarked
package io.countersign.maven;

import org.jspecify.annotations.NullMarked;
