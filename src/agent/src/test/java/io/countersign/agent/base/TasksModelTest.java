package io.countersign.agent.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random sequences of what threads may do with tasks, against a model that a reader can check. */
class TasksModelTest {

    private static final int STEPS = 3000;

    private final List<CountersignContext> contexts =
            List.of(Countersign.AMBIENT, Countersign.open(), Countersign.open(), Countersign.open());
    private final List<Object> tasks = List.of(new Object(), new Object(), new Object());
    private final Map<Object, Handed> handed = new HashMap<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void everyThreadWorksForWhomTheModelSays(long seed) throws Exception {
        Random random = new Random(seed);
        List<Actor> actors = List.of(new Actor(), new Actor(), new Actor());
        for (int step = 0; step < STEPS; step++) {
            Actor actor = actors.get(random.nextInt(actors.size()));
            Object task = tasks.get(random.nextInt(tasks.size()));
            switch (random.nextInt(8)) {
                case 0 -> actor.enter(contexts.get(random.nextInt(contexts.size())));
                case 1 -> actor.leave();
                case 2, 3 -> actor.handOver(task);
                case 4 -> actor.withdraw(task);
                case 5, 6 -> actor.begin(task);
                default -> actor.end();
            }
            assertThat(actor.current()).as("step %d", step).isSameAs(actor.levels.peek().context);
            for (CountersignContext context : contexts.subList(1, contexts.size())) {
                assertThat(context.isBusy()).as("step %d", step).isEqualTo(isBusy(context, actors));
            }
        }
        for (Actor actor : actors) {
            actor.thread.shutdown();
        }
    }

    private boolean isBusy(CountersignContext context, List<Actor> actors) {
        return handed.values().stream().anyMatch(each -> each.context == context && each.count > 0)
                || actors.stream()
                        .flatMap(actor -> actor.levels.stream())
                        .anyMatch(level -> level.counted && level.context == context);
    }

    /** What the model knows of a task. */
    private static final class Handed {
        private CountersignContext context;
        private int count;
    }

    /** What the model knows of something a thread is in. */
    private record Level(CountersignContext context, boolean isTask, boolean counted, int token) {}

    /** A thread, and what the model knows of it. */
    private final class Actor {

        private final ExecutorService thread = Executors.newSingleThreadExecutor();
        private final Deque<Level> levels = new ArrayDeque<>(List.of(new Level(Countersign.AMBIENT, true, false, -1)));

        CountersignContext current() throws Exception {
            return on(Countersign::current);
        }

        void enter(CountersignContext context) throws Exception {
            on(() -> {
                Countersign.enter(context);
                return true;
            });
            levels.push(new Level(context, false, false, -1));
        }

        void leave() throws Exception {
            CountersignContext context = levels.peek().context;
            on(() -> {
                Countersign.leave(context);
                return true;
            });
            if (!levels.peek().isTask) {
                levels.pop();
            }
        }

        void handOver(Object task) throws Exception {
            on(() -> {
                CountersignTasks.handOver(task);
                return true;
            });
            Handed known = handed.computeIfAbsent(task, unused -> new Handed());
            CountersignContext own = levels.peek().context;
            known.context = known.count == 0 || known.context == own ? own : Countersign.AMBIENT;
            known.count++;
        }

        void withdraw(Object task) throws Exception {
            on(() -> {
                CountersignTasks.withdraw(task);
                return true;
            });
            Handed known = handed.get(task);
            if (known != null && known.count > 0) {
                known.count--;
            }
        }

        void begin(Object task) throws Exception {
            int token = on(() -> CountersignTasks.begin(task));
            Handed known = handed.get(task);
            boolean counted = known != null && known.count > 0;
            if (counted) {
                known.count--;
            }
            CountersignContext context = counted ? known.context : levels.peek().context;
            levels.push(new Level(context, true, counted, token));
        }

        /** Ends any of the tasks it is in: those inside of it are ended with it. */
        void end() throws Exception {
            List<Level> begun = new ArrayList<>(levels);
            begun.removeIf(level -> level.token < 0);
            if (!begun.isEmpty()) {
                Level chosen = begun.get(begun.size() / 2);
                on(() -> {
                    CountersignTasks.end(chosen.token);
                    return true;
                });
                while (levels.pop() != chosen) {
                    assertThat(levels).isNotEmpty();
                }
            }
        }

        private <T> T on(Callable<T> step) throws Exception {
            return thread.submit(step).get();
        }
    }
}
