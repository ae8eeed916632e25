package io.countersign.agent;

import io.countersign.agent.base.Countersign;
import io.countersign.agent.base.CountersignContext;
import io.countersign.agent.base.CountersignOwner;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jacoco.core.JaCoCo;
import org.jspecify.annotations.Nullable;

/**
 * What the listener may ask of the agent, in types of the JDK alone: the two come from different jars and may come from
 * different class loaders. An unknown operation answers null, so that an older agent and a newer listener get along.
 */
final class Door implements BiFunction<String, Object, @Nullable Object> {

    private static final Integer PROTOCOL = 3;
    private static final String RECORDING = "recording";

    private final Registry registry;
    private final Problems problems;
    private final LayoutSwitch layouts;
    private final Map<String, String> recorded;
    private volatile String state = RECORDING;
    private volatile Supplier<Optional<String>> doubt = Optional::empty;
    private volatile @Nullable Runnable onEnd;

    /** @param recorded which classes are recorded, and by the settings of which agent */
    Door(Registry registry, Problems problems, LayoutSwitch layouts, Map<String, String> recorded) {
        this.layouts = layouts;
        this.recorded = Map.copyOf(recorded);
        this.registry = registry;
        this.problems = problems;
    }

    @Override
    public @Nullable Object apply(@Nullable String operation, @Nullable Object argument) {
        return switch (String.valueOf(operation)) {
            case "protocol" -> PROTOCOL;
            case "about" -> about();
            case "drain" -> drain();
            case "choose" -> layouts.choose();
            case "open" -> Countersign.open();
            case "enter" -> enter(argument);
            case "leave" -> leave(argument);
            case "current" -> Countersign.current();
            case "take" -> argument instanceof CountersignContext context ? take(context) : null;
            case "takeAmbient" -> take(Countersign.AMBIENT);
            case "busy" -> argument instanceof CountersignContext context ? isBusy(context) : null;
            case "records" -> argument instanceof String prefix ? registry.knowsAny(prefix) : null;
            case "method" -> argument instanceof Integer number ? registry.method(number) : null;
            case "problems" -> problems.take();
            case "secondAgent" -> secondAgent();
            case "onNode" -> onNode(argument);
            case "onEnd" -> onEnd(argument);
            default -> null;
        };
    }

    private Map<String, String> about() {
        Map<String, String> about = new HashMap<>(recorded);
        about.put("jacoco", JaCoCo.VERSION);
        about.put("state", state());
        about.put("layout", layouts.layout().word());
        return about;
    }

    private Boolean secondAgent() {
        problems.note(Problems.Kind.SECOND_AGENT, "", Messages.alreadyAttached());
        return true;
    }

    private static Boolean enter(@Nullable Object argument) {
        if (argument instanceof CountersignContext context) {
            Countersign.enter(context);
        }
        return true;
    }

    private static Boolean leave(@Nullable Object argument) {
        if (argument instanceof CountersignContext context) {
            Countersign.leave(context);
            left(context, true);
        }
        return true;
    }

    private static Boolean isBusy(CountersignContext context) {
        boolean busy = context.isBusy();
        left(context, !busy);
        return busy;
    }

    private static void left(CountersignContext context, boolean nobodys) {
        CountersignOwner owner = context.owner();
        if (owner != null) {
            owner.leave(nobodys);
        }
    }

    private Object[] take(CountersignContext context) {
        // In this order: a method that is entered meanwhile is told the next time, and not never.
        int[] noted = context.take();
        return new Object[] {registry.drain(context), noted};
    }

    private Object[] drain() {
        // In this order: a method that is entered meanwhile is told the next time, and not never.
        int[] entries = Countersign.FLAT.take();
        return new Object[] {registry.drain(), entries};
    }

    private @Nullable Object onNode(@Nullable Object listener) {
        Countersign.node = listener instanceof Runnable runnable ? new Guarded(runnable) : null;
        return null;
    }

    private @Nullable Object onEnd(@Nullable Object listener) {
        onEnd = listener instanceof Runnable runnable ? runnable : null;
        return null;
    }

    private String state() {
        return doubt.get().orElse(state);
    }

    /** Asked whenever the listener wants to know the state: the reason why nothing is recorded may turn up late. */
    void doubt(Supplier<Optional<String>> reason) {
        doubt = reason;
    }

    void off(String reason) {
        state = reason;
    }

    /** Lets the listener finish; false when there is none, or when it failed before it could say so. */
    boolean end() {
        registry.settle();
        Runnable listener = onEnd;
        return listener != null && new Guarded(listener).succeeds();
    }

    /** A listener's code, which must reach neither JUnit nor the end of the JVM with its exceptions. */
    private record Guarded(Runnable listener) implements Runnable {

        @Override
        public void run() {
            succeeds();
        }

        boolean succeeds() {
            try {
                listener.run();
                return true;
            } catch (Throwable e) {
                // The listener has its own edge and its own words; here it is only kept from doing harm.
                return false;
            }
        }
    }
}
