/**
 * The door of the module: from settings and paths to a result.
 */
@NullMarked
package io.countersign.analysis;

import org.jspecify.annotations.NullMarked;
