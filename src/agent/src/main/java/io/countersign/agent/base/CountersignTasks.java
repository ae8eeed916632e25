package io.countersign.agent.base;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.util.List;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * Work that one thread hands over to another: what the other one does on it is on behalf of the same. Called by classes of the JDK;
 * tasks are neither wrapped nor changed nor held, and nothing here throws.
 */
public final class CountersignTasks {

    /** What {@link #begin} returns when there is nothing to end. */
    private static final int NOTHING = -1;

    /** A power of two. */
    private static final int STRIPES = 1 << 6;

    private static final CountersignStripe[] BY_HASH = new CountersignStripe[STRIPES];
    private static final ReferenceQueue<Object> DROPPED = new ReferenceQueue<>();

    static {
        for (int i = 0; i < STRIPES; i++) {
            BY_HASH[i] = new CountersignStripe();
        }
    }

    private CountersignTasks() {}

    /** The current thread hands over {@code task}, to be run once. */
    public static void handOver(@Nullable Object task) {
        hand(task, false);
    }

    /** The current thread hands over {@code task}, to be run never, once or often. */
    public static void keep(@Nullable Object task) {
        hand(task, true);
    }

    /** The current thread hands over {@code task}, to be run again and again when it has a period. */
    public static void scheduled(@Nullable Object task, long period) {
        hand(task, period != 0);
    }

    private static void hand(@Nullable Object task, boolean often) {
        try {
            CountersignBinding bound = CountersignThreads.current();
            if (task != null && !bound.relays()) {
                forgetDropped();
                int hash = System.identityHashCode(task);
                if (often) {
                    stripe(hash).keep(task, hash, bound.context, DROPPED);
                } else {
                    stripe(hash).handOver(task, hash, bound.context, DROPPED);
                }
                if (isOver(task)) {
                    // It was cancelled and withdrawn while a worker put it back for its next time.
                    stripe(hash).withdraw(task, hash);
                }
            }
        } catch (Throwable e) {
            // The program meets its limits itself, and not in here. A task that is not noted is nobody's.
        }
    }

    /** Only classes of the JDK are asked: others may answer with code of their own. */
    private static boolean isOver(Object task) {
        return task instanceof Future<?> future && task.getClass().getClassLoader() == null && future.isDone();
    }

    /** {@code task} was handed over, and will not be run. */
    public static void withdraw(@Nullable Object task) {
        try {
            if (task != null) {
                int hash = System.identityHashCode(task);
                stripe(hash).withdraw(task, hash);
            }
        } catch (Throwable e) {
            // As in hand(). The task is forgotten when it is collected.
        }
    }

    /** {@code task} was handed over, and will not be run when it was {@code removed}. */
    public static void removed(boolean removed, @Nullable Object task) {
        if (removed) {
            withdraw(task);
        }
    }

    /** None of {@code tasks} will be run. */
    public static void withdrawAll(List<?> tasks) {
        for (int i = 0; i < tasks.size(); i++) {
            withdraw(tasks.get(i));
        }
    }

    /**
     * The {@code handler} is asked what to do with {@code task}, which found no place. Those of the JDK run it at once or never;
     * those of others may queue it themselves.
     */
    public static int rejecting(@Nullable Object task, @Nullable Object handler) {
        boolean own = handler != null && handler.getClass().getClassLoader() == null;
        if (own) {
            withdraw(task);
        }
        return own ? 1 : 0;
    }

    /** The handler threw, after {@link #rejecting} has returned {@code withdrawn}. */
    public static void rejected(int withdrawn, @Nullable Object task) {
        removed(withdrawn == 0, task);
    }

    /** The current thread takes up {@code task}, and works for whom it was handed over by, until it {@link #end}s. */
    public static int begin(@Nullable Object task) {
        CountersignContext context = null;
        try {
            CountersignBinding bound = CountersignThreads.current();
            if (task != null) {
                int hash = System.identityHashCode(task);
                context = stripe(hash).take(task, hash);
            }
            if (bound.mounts) {
                return dropping(context);
            }
            return context == null
                    ? bound.push(bound.context, CountersignBinding.UNCOUNTED_TASK)
                    : bound.push(context, CountersignBinding.COUNTED_TASK);
        } catch (Throwable e) {
            return dropping(context);
        }
    }

    private static int dropping(@Nullable CountersignContext context) {
        if (context != null) {
            context.count(-1);
        }
        return NOTHING;
    }

    /** The current thread has done with the task that it took up when {@link #begin} returned {@code before}. */
    public static void end(int before) {
        try {
            if (before != NOTHING) {
                CountersignThreads.current().unwind(before);
            }
        } catch (Throwable e) {
            // The level around this one has a depth of its own, and mends it.
        }
    }

    /** As {@link #end}, for a task that is kept, and is not needed again unless it is {@code live}. */
    public static void end(int before, Object task, boolean live) {
        end(before);
        if (!live) {
            withdraw(task);
        }
    }

    /** The current thread takes up one task after the other, until it {@link #end}s: apart from them it works for nobody. */
    public static int carry() {
        try {
            CountersignBinding bound = CountersignThreads.current();
            if (bound.isAtBase()) {
                bound.context.ended(Thread.currentThread());
            }
            return bound.carry();
        } catch (Throwable e) {
            return NOTHING;
        }
    }

    /** The current thread carries, and takes up its next task. */
    public static void take(@Nullable Object task) {
        rest();
        begin(task);
    }

    /** The current thread carries, and is done with the task it took up. */
    public static void rest() {
        try {
            CountersignThreads.current().rest();
        } catch (Throwable e) {
            // The next task it takes up rests before.
        }
    }

    /** As {@link #rest}, for a thread that took up tasks before it could be told to {@link #carry}. */
    public static void restOlder() {
        if (isOlder()) {
            rest();
        }
    }

    /** As {@link #take}, for a thread that took up tasks before it could be told to {@link #carry}. */
    public static void takeOlder(@Nullable Object task) {
        if (task != null && isOlder()) {
            take(task);
        }
    }

    /** As {@link #takeOlder}, unless the thread has taken the task up already. */
    public static void takeOlderIfNone(@Nullable Object task) {
        try {
            if (isOlder() && CountersignThreads.current().isAtBase()) {
                takeOlder(task);
            }
        } catch (Throwable e) {
            // As for a thread that cannot be told to carry: it works for nobody.
        }
    }

    private static boolean isOlder() {
        try {
            return !CountersignThreads.current().carries;
        } catch (Throwable e) {
            return false;
        }
    }

    /** The current thread starts {@code thread}; what that one does is on behalf of the same. */
    public static int starting(Thread thread) {
        try {
            return CountersignThreads.starting(thread) ? 1 : 0;
        } catch (Throwable e) {
            return 0;
        }
    }

    /** {@code thread} could not be started, after {@link #starting} has returned {@code noted}. */
    public static void notStarted(int noted, Thread thread) {
        if (noted == 1) {
            ended(thread);
        }
    }

    /** {@code thread} runs no more code of the program. */
    public static void ended(Thread thread) {
        try {
            CountersignThreads.ended(thread);
        } catch (Throwable e) {
            // Its context is forgotten when another thread takes its slot.
        }
    }

    /** Forgets the tasks that were collected without having been taken up. */
    static void forgetDropped() {
        for (Reference<?> dropped = DROPPED.poll(); dropped != null; dropped = DROPPED.poll()) {
            CountersignHanded handed = (CountersignHanded) dropped;
            stripe(handed.hash).forget(handed);
        }
    }

    /** How many tasks were handed over and not yet taken up, by whomever. */
    static int size() {
        int size = 0;
        for (CountersignStripe stripe : BY_HASH) {
            size += stripe.size();
        }
        return size;
    }

    private static CountersignStripe stripe(int hash) {
        // Not the lowest bits: these choose the chain.
        return BY_HASH[(hash >>> 16) & (STRIPES - 1)];
    }
}
