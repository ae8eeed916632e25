package io.countersign.agent.carrier;

import java.lang.instrument.Instrumentation;
import java.util.List;
import java.util.function.BiConsumer;

/** Sends loaded classes through the transformers once more. */
public final class Retransformation {

    private Retransformation() {}

    /**
     * All at once is quick; when one of them is refused, each for itself, so that it does not keep the others as they were.
     *
     * @param problems takes the name, in VM notation, of a class that was refused, with the cause
     */
    public static void of(
            List<Class<?>> types, Instrumentation instrumentation, BiConsumer<String, Throwable> problems) {
        try {
            instrumentation.retransformClasses(types.toArray(new Class<?>[0]));
        } catch (Throwable together) {
            for (Class<?> type : types) {
                try {
                    instrumentation.retransformClasses(type);
                } catch (Throwable e) {
                    problems.accept(type.getName().replace('.', '/'), e);
                }
            }
        }
    }
}
