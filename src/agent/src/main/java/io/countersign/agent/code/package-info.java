/**
 * Puts probes into class files, byte by byte. In a run of seconds, reading a class into objects and writing it out of them, and the
 * JIT that compiles all that, cost more than the probes; so whatever nearly all classes are made of is done on arrays of numbers here,
 * and what is rare is left to those who know everything.
 */
@NullMarked
package io.countersign.agent.code;

import org.jspecify.annotations.NullMarked;
