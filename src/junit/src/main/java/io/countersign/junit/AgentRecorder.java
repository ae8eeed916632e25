package io.countersign.junit;

import io.countersign.model.Probes;
import io.countersign.model.evidence.ClassKey;
import io.countersign.model.evidence.Footprint;
import io.countersign.model.evidence.Problem;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Talks to the agent through its door. The listener's classes may come from another loader than the agent's, so only types of the
 * JDK go through.
 */
final class AgentRecorder implements Recorder {

    /** Where the agent puts its door: in {@code java.base}, where every loader finds it. */
    static final String DOOR_CLASS = "java.lang.$Countersign";

    private static final int PROTOCOL = 1;

    private final BiFunction<String, @Nullable Object, @Nullable Object> door;
    private final Map<ClassKey, ClassKey> keys = new LinkedHashMap<>();

    AgentRecorder(BiFunction<String, @Nullable Object, @Nullable Object> door) {
        this.door = door;
    }

    /** The agent of this JVM, or the reason why there is none. */
    static Recorder find() {
        try {
            return behind(Class.forName(DOOR_CLASS).getField("door").get(null));
        } catch (ClassNotFoundException e) {
            return new None("no agent: the tests ran without -javaagent:countersign-agent.jar");
        } catch (ReflectiveOperationException | RuntimeException | LinkageError e) {
            return new None("the agent could not be reached: " + e);
        }
    }

    @SuppressWarnings("unchecked")
    private static Recorder behind(@Nullable Object door) {
        if (!(door instanceof BiFunction)) {
            return new None("the agent did not start");
        }
        AgentRecorder agent = new AgentRecorder((BiFunction<String, @Nullable Object, @Nullable Object>) door);
        return Integer.valueOf(PROTOCOL).equals(agent.door.apply("protocol", null))
                ? agent
                : new None("agent and listener come from different versions of Countersign; use the same for both");
    }

    @Override
    @SuppressWarnings("unchecked")
    public Map<String, String> about() {
        return door.apply("about", null) instanceof Map<?, ?> about ? (Map<String, String>) about : Map.of();
    }

    @Override
    public Footprint drain() {
        if (!(door.apply("drain", null) instanceof List<?> rows) || rows.isEmpty()) {
            return Footprint.none();
        }
        Map<ClassKey, Probes> hits = new LinkedHashMap<>();
        for (Object row : rows) {
            Object[] fields = (Object[]) row;
            hits.put(key((Long) fields[0], (String) fields[1], (Integer) fields[2]), Probes.of((BitSet) fields[3]));
        }
        return new Footprint(hits);
    }

    private ClassKey key(long id, String name, int probeCount) {
        ClassKey key = new ClassKey(id, name, probeCount);
        ClassKey known = keys.putIfAbsent(key, key);
        return known == null ? key : known;
    }

    @Override
    public List<Problem> problems() {
        if (!(door.apply("problems", null) instanceof List<?> rows)) {
            return List.of();
        }
        return rows.stream()
                .map(String[].class::cast)
                .map(row -> new Problem(row[0], row[1], row[2]))
                .toList();
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
