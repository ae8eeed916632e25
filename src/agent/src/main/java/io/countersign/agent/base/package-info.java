/**
 * What instrumented code calls. The packaged agent moves these classes to {@code java.lang}, as {@code $Countersign...}: every
 * class loader and every module reaches them there. They use nothing but {@code java.base}, hold no class of the program, and are
 * called from everywhere, so they must be quick, must not throw, and must not load classes.
 */
@NullMarked
package io.countersign.agent.base;

import org.jspecify.annotations.NullMarked;
