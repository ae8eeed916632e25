package io.countersign.agent;

import java.lang.instrument.Instrumentation;
import org.jspecify.annotations.Nullable;

/** Where the JVM enters the agent: a doorstep, because this class alone must stand in the program's class loader. */
public final class Premain {

    private Premain() {}

    /** Called by the JVM before {@code main}; never throws, because the JVM would stop. */
    public static void premain(@Nullable String options, Instrumentation instrumentation) {
        try {
            new AgentLoader()
                    .loadClass(Premain.class.getPackageName() + ".Startup")
                    .getMethod("start", String.class, Instrumentation.class)
                    .invoke(null, options, instrumentation);
        } catch (Throwable e) {
            System.err.println(Messages.line(Messages.offBecauseOf(e)));
        }
    }
}
