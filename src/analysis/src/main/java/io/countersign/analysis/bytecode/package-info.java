/**
 * What class files do, without how they were written down: the same for every formatting and all debug information.
 */
@NullMarked
package io.countersign.analysis.bytecode;

import org.jspecify.annotations.NullMarked;
