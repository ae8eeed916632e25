package io.countersign.agent;

import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/**
 * Records beside the user's own JaCoCo agent, which instruments the classes of its choice and writes its own file. Its hits go through
 * our arrays and are handed to it when they are drained, and before it tells or forgets them: it sees what it would see alone.
 */
final class StockRecorder {

    private StockRecorder() {}

    /**
     * Starts recording, whether {@code agent} has started or will.
     *
     * @throws UnmodifiableClassException when this JVM does not let a class be transformed again
     */
    static void start(
            String agent,
            Instrumentation instrumentation,
            Registry registry,
            Door door,
            List<Hook> hooks,
            Problems problems)
            throws UnmodifiableClassException {
        StockRuntime runtime = new StockRuntime(registry, problems);
        StockWriter writer = new StockWriter(registry, runtime);
        registry.drain();
        runtime.listen();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(door, registry, problems), "countersign-end"));
        // Capable of retransformation: the JVM asks these after all others, so after JaCoCo's in either order of the
        // two.
        instrumentation.addTransformer(
                new RecordingTransformer(ClassFilter.everything(), writer, hooks, problems), true);
        for (Class<?> type : instrumentation.getAllLoadedClasses()) {
            if (StockRuntime.isOne(type.getName())) {
                instrumentation.retransformClasses(type);
            } else if (ClassFilter.isOwn(type.getName().replace('.', '/')) && runtime.forget(type)) {
                instrumentation.retransformClasses(type);
            }
        }
        door.doubt(doubt(agent, writer, problems));
    }

    /** The reason why nothing is recorded, told once as a problem. */
    private static Supplier<Optional<String>> doubt(String agent, StockWriter writer, Problems problems) {
        AtomicBoolean told = new AtomicBoolean();
        return () -> {
            if (!writer.isLost()) {
                return Optional.empty();
            }
            String reason = Messages.offBecauseOfJacoco(agent);
            if (!told.getAndSet(true)) {
                problems.note(Problems.Kind.RECORDER_OFF, agent, reason);
            }
            return Optional.of(reason);
        };
    }

    private static void end(Door door, Registry registry, Problems problems) {
        try {
            if (!door.end()) {
                registry.drain();
            }
            registry.close();
        } catch (Throwable e) {
            problems.note(Problems.Kind.EXEC_NOT_WRITTEN, "", Messages.notHandedOver(e));
        }
    }
}
