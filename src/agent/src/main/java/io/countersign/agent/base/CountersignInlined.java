package io.countersign.agent.base;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Asks the JIT to inline a method wherever it is called, since it stands in every instrumented method. The build gives it the name of
 * HotSpot's own annotation, which HotSpot heeds in classes of {@code java.base}; other JVMs pass over it.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface CountersignInlined {}
