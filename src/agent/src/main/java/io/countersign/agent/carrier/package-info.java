/**
 * Changes the classes of the JDK that carry work from one thread to another, so that they tell it. Queues, removals and priorities
 * see the program's own objects as before: no task is wrapped.
 */
@NullMarked
package io.countersign.agent.carrier;

import org.jspecify.annotations.NullMarked;
