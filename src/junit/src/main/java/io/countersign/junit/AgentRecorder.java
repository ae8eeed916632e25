package io.countersign.junit;

import io.countersign.model.Probes;
import io.countersign.model.evidence.Problem;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Talks to the agent through its door. The listener's classes may come from another loader than the agent's, so only types of the
 * JDK go through.
 */
final class AgentRecorder implements Recorder, Contexts {

    /** Where the agent puts its door: in {@code java.base}, where every loader finds it. */
    static final String DOOR_CLASS = "java.lang.$Countersign";

    private static final int PROTOCOL = 3;

    /** The layout of an agent that keeps contexts apart. */
    private static final String CHOSEN = "chosen";
    /** Whether the entries are complete; assertions; entries before the last one; and the style, a sum of the two below. */
    private static final int NUMBERS_BEHIND_ENTRIES = 4;

    private static final int OWN_CODE = 1;
    private static final int DOUBTFUL = 2;

    private final BiFunction<String, @Nullable Object, @Nullable Object> door;
    private final AgentNumbers numbers = new AgentNumbers(this);

    AgentRecorder(BiFunction<String, @Nullable Object, @Nullable Object> door) {
        this.door = door;
    }

    /** The agent of this JVM, or the reason why there is none. */
    static Recorder find() {
        try {
            return behind(Class.forName(DOOR_CLASS).getField("door").get(null));
        } catch (ClassNotFoundException e) {
            return new None("no agent: the tests ran without -javaagent:countersign-agent.jar");
        } catch (Throwable e) {
            return unreachable(e);
        }
    }

    @SuppressWarnings("unchecked")
    static Recorder behind(@Nullable Object door) {
        if (!(door instanceof BiFunction)) {
            return new None("the agent did not start");
        }
        AgentRecorder agent = new AgentRecorder((BiFunction<String, @Nullable Object, @Nullable Object>) door);
        try {
            return Integer.valueOf(PROTOCOL).equals(agent.door.apply("protocol", null))
                    ? agent
                    : new None("agent and listener come from different versions of Countersign; use the same for both");
        } catch (Throwable e) {
            return unreachable(e);
        }
    }

    private static Recorder unreachable(Throwable e) {
        return new None("the agent could not be reached: " + e);
    }

    @Override
    @SuppressWarnings("unchecked")
    public Map<String, String> about() {
        return door.apply("about", null) instanceof Map<?, ?> about ? (Map<String, String>) about : Map.of();
    }

    /** An agent that does not say so may record anything. */
    @Override
    public boolean recordsOurs() {
        for (String ours : OwnTraces.PACKAGES) {
            if (!Boolean.FALSE.equals(door.apply("records", ours))) {
                return true;
            }
        }
        return false;
    }

    @Override
    public Optional<Contexts> contexts() {
        return CHOSEN.equals(about().get("layout")) ? Optional.of(this) : Optional.empty();
    }

    @Override
    public Optional<Contexts> choose() {
        return Boolean.TRUE.equals(door.apply("choose", null)) ? Optional.of(this) : Optional.empty();
    }

    @Override
    public Object open() {
        return answer("open", null);
    }

    @Override
    public void enter(Object context) {
        var unused = answer("enter", context);
    }

    @Override
    public void leave(Object context) {
        var unused = answer("leave", context);
    }

    @Override
    public Optional<Object> current() {
        return Optional.of(answer("current", null));
    }

    @Override
    public Drained take(Object context) {
        return drained(answer("take", context));
    }

    @Override
    public Drained takeAmbient() {
        return drained(answer("takeAmbient", null));
    }

    @Override
    public boolean isBusy(Object context) {
        return Boolean.TRUE.equals(answer("busy", context));
    }

    private Object answer(String question, @Nullable Object argument) {
        return Objects.requireNonNull(door.apply(question, argument), question);
    }

    @Override
    public Drained drain() {
        return drained(door.apply("drain", null));
    }

    private Drained drained(@Nullable Object answer) {
        if (!(answer instanceof Object[] drained)) {
            return Drained.nothing();
        }
        List<?> rows = (List<?>) drained[0];
        int[] told = (int[]) drained[1];
        int count = told.length - NUMBERS_BEHIND_ENTRIES;
        Asserted asserted = asserted(told, count);
        if (rows.isEmpty() && count == 0 && asserted.isNothing() && told[count] != 0) {
            return Drained.nothing();
        }
        int[] classes = new int[rows.size()];
        Probes[] probes = new Probes[classes.length];
        for (int i = 0; i < classes.length; i++) {
            Object[] row = (Object[]) rows.get(i);
            classes[i] = numbers.typeOf(row);
            probes[i] = Probes.of((BitSet) row[3]);
        }
        return new Drained(numbers, classes, probes, told[count] != 0, numbers.methods(told, count), asserted);
    }

    private static Asserted asserted(int[] told, int count) {
        int style = told[count + 3];
        return new Asserted(told[count + 1], told[count + 2], (style & OWN_CODE) != 0, (style & DOUBTFUL) != 0);
    }

    /** What the agent's number of a method means, as a row of the door. */
    Object[] method(int number) {
        return (Object[]) answer("method", number);
    }

    @Override
    public List<Problem> problems() {
        if (!(door.apply("problems", null) instanceof List<?> rows)) {
            return List.of();
        }
        List<Problem> problems = new ArrayList<>();
        for (Object row : rows) {
            String[] told = (String[]) row;
            problems.add(new Problem(told[0], told[1], told[2]));
        }
        return problems;
    }

    @Override
    public void onNode(Runnable boundary) {
        var unused = door.apply("onNode", boundary);
    }

    @Override
    public boolean onEnd(Runnable end) {
        var unused = door.apply("onEnd", end);
        return true;
    }
}
