package io.countersign.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Claims that a test verifies requirements or workflows.
 *
 * <pre>{@code
 * @Test
 * @Verifies("REQ-FRAUD-1")
 * void holdsPaymentsAboveTheLimit() { ... }
 * }</pre>
 *
 * <p>On a class it holds for every test of the class and of the classes nested in it. It is read from the class files of the
 * tests, never by reflection.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.TYPE})
@Repeatable(Verifies.List.class)
public @interface Verifies {

    /** IDs of requirements or workflows. */
    String[] value();

    /**
     * The revision of the requirements the test was written for. When a requirement has moved on to a later one, the claim is
     * {@code suspect} until somebody has looked at the test again. 0 claims whatever the current revision is.
     */
    int revision() default 0;

    /** Holds repeated {@link Verifies}; the compiler writes it. */
    @Documented
    @Retention(RetentionPolicy.CLASS)
    @Target({ElementType.METHOD, ElementType.TYPE})
    @interface List {

        /** The repeated annotations. */
        Verifies[] value();
    }
}
