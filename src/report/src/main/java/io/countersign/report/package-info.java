/** Renders result records as files; decides nothing and adds up nothing. */
@NullMarked
package io.countersign.report;

import org.jspecify.annotations.NullMarked;
