package io.countersign.agent;

import java.lang.instrument.Instrumentation;
import java.lang.reflect.Proxy;

/** Layouts without an agent, where no class can be changed any more. */
final class Layouts {

    private Layouts() {}

    static LayoutSwitch flat(Registry registry, Problems problems) {
        Instrumentation none = (Instrumentation) Proxy.newProxyInstance(
                Layouts.class.getClassLoader(), new Class<?>[] {Instrumentation.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("isRetransformClassesSupported")) {
                        return false;
                    }
                    throw new UnsupportedOperationException(method.getName());
                });
        return new LayoutSwitch(Layout.FLAT, none, registry, problems);
    }
}
