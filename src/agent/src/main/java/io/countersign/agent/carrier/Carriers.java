package io.countersign.agent.carrier;

import java.lang.instrument.Instrumentation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** The classes of the JDK that carry work from one thread to another. */
public final class Carriers {

    private Carriers() {}

    /**
     * From now on the JDK tells on whose behalf its threads work.
     *
     * @param problems takes the name of a class that could not be changed, with the cause; the class stays as it was, and what it
     *     carries is credited to whom the carrying thread works for
     */
    public static void install(Instrumentation instrumentation, BiConsumer<String, Throwable> problems) {
        Map<String, List<Hook>> hooks = CarrierHooks.byClass();
        instrumentation.addTransformer(new CarrierTransformer(hooks, problems), true);
        List<Class<?>> carriers = new ArrayList<>();
        for (String name : hooks.keySet()) {
            try {
                carriers.add(Class.forName(name.replace('/', '.'), false, null));
            } catch (ClassNotFoundException e) {
                // This JDK has no such carrier.
            }
        }
        Retransformation.of(carriers, instrumentation, problems);
    }
}
