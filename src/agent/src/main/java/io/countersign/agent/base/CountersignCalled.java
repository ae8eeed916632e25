package io.countersign.agent.base;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Asks the JIT never to inline a method, since it is the slow path of what stands in every instrumented method: inlined, it takes the
 * registers of the user's innermost loops. Its name is changed as that of {@link CountersignInlined}.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface CountersignCalled {}
