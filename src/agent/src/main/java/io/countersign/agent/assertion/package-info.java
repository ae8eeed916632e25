/** Counts assertions: finds them in the classes of assertion libraries and of tests, and has them tell when they are executed. */
@NullMarked
package io.countersign.agent.assertion;

import org.jspecify.annotations.NullMarked;
