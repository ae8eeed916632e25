package io.countersign.agent.base;

import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Where instrumented code, hooks, listener and agent meet without knowing each other's classes. */
public final class Countersign {

    /** What a listener may ask of the agent. */
    public static volatile @Nullable BiFunction<String, @Nullable Object, @Nullable Object> door;

    /** Called when an engine takes up a node; must not throw, because it runs inside JUnit. */
    public static volatile @Nullable Runnable node;

    /** Called before the user's own JaCoCo agent tells or forgets what was hit; must not throw. */
    public static volatile @Nullable Runnable stockTells;

    /** Called when a class asks the user's own JaCoCo agent for its array, with id, name and probe count; must not throw. */
    public static volatile @Nullable Consumer<Object[]> stockAsked;

    /** The one owner of what code of the flat layout executes. */
    public static final CountersignContext FLAT = new CountersignContext();

    /** The owner of what code of the chosen layout executes on a thread nobody handed work to. */
    public static final CountersignContext AMBIENT = new CountersignContext();

    static final CountersignIds IDS = CountersignSetup.ids();

    /** Whether footprints are taken from {@link #FLAT}, as long as tests run one after the other. */
    private static volatile boolean flat = true;

    private Countersign() {}

    /** From now on footprints are taken from the contexts of the threads. */
    public static void choose() {
        flat = false;
        CountersignTables.prepareAll();
    }

    static boolean isFlat() {
        return flat;
    }

    /** Called by JUnit's {@code NodeTestTask}, at the start of a node. */
    public static void nodeStarting() {
        // Nothing of an earlier test is left open, whatever happened to it.
        CountersignThreads.current().assertionDepth = 0;
        Runnable current = node;
        if (current != null) {
            current.run();
        }
    }

    /** Called by code of the flat layout, when a method is entered for the first time since the last drain. */
    @CountersignCalled
    public static void entered(int method) {
        FLAT.entered(method);
    }

    /** Called by code of the chosen layout at the start of a method: the array of its class's segment, of whom the thread works for. */
    @CountersignInlined
    public static boolean[] probes(int segment) {
        return CountersignTables.probes(segment);
    }

    /** As {@link #probes}, where the method's entry is recorded. */
    @CountersignInlined
    public static boolean[] enter(int segment, int entry) {
        return CountersignTables.enter(segment, entry);
    }

    /**
     * Called by code that the user's own JaCoCo agent instrumented, at the start of a method, with the array it fetched for its class:
     * the array to hit instead.
     */
    public static boolean[] beside(boolean[] stock, int index) {
        return (flat ? FLAT : CountersignThreads.current().context).beside(stock, index);
    }

    /** Called by code of Countersign itself that the user's own JaCoCo agent instrumented: what it hits is told to nobody. */
    public static boolean[] nowhere(boolean[] stock) {
        return CountersignStock.nowhere(stock.length);
    }

    /** Called by code that asked {@link #beside}, behind it. */
    public static void enterBeside(boolean[] probes, int index, int method) {
        if (!probes[index]) {
            probes[index] = true;
            (flat ? FLAT : CountersignThreads.current().context).entered(method);
        }
    }

    /** Called by JaCoCo's agent before it tells or forgets what was hit. */
    public static void stockTells() {
        Runnable current = stockTells;
        if (current != null) {
            current.run();
        }
    }

    /** Called by JaCoCo's agent when a class asks it for its array. */
    public static void stockAsked(Object[] arguments) {
        Consumer<Object[]> current = stockAsked;
        if (current != null) {
            current.accept(arguments);
        }
    }

    /** Called where an assertion begins. Only the outermost one on its thread counts. */
    public static void asserting() {
        CountersignBinding bound = CountersignThreads.current();
        if (bound.assertionDepth == 0) {
            bound.counting = !bound.skipping;
            bound.skipping = false;
            if (bound.counting) {
                counted(bound).asserted(1);
            }
        }
        // At last, after all calls: where the stack is full, a call fails and nothing must stay open.
        bound.assertionDepth++;
    }

    /** Called where something begins in which no assertion counts; it ends as an assertion does. */
    public static void quiet() {
        CountersignBinding bound = CountersignThreads.current();
        if (bound.assertionDepth++ == 0) {
            bound.counting = false;
        }
    }

    /** Called in the midst of something that began {@link #quiet}, where it turns out to be an assertion. */
    public static void assertingAfterAll() {
        CountersignBinding bound = CountersignThreads.current();
        if (bound.assertionDepth == 1 && !bound.counting) {
            bound.counting = true;
            counted(bound).asserted(1);
        }
    }

    /** Called where an assertion returns or throws. */
    public static void asserted() {
        CountersignBinding bound = CountersignThreads.current();
        if (bound.assertionDepth > 0 && --bound.assertionDepth == 0 && bound.counting) {
            counted(bound).asserted(0);
        }
    }

    /** Called by a framework right before it calls an assertion for its own purposes. */
    public static void skipping() {
        CountersignBinding bound = CountersignThreads.current();
        bound.skipping = bound.assertionDepth == 0;
    }

    /** Called where something was checked that has no duration, or none that can be seen. */
    public static void checked() {
        CountersignBinding bound = CountersignThreads.current();
        if (bound.assertionDepth == 0) {
            counted(bound).asserted(1);
        }
    }

    /** Called where an {@code assert} statement begins to evaluate its condition. */
    public static void evaluating() {
        checked();
        CountersignThreads.current().evaluating = true;
    }

    /** Called behind an {@code assert} statement, whether or not it was evaluated. */
    public static void evaluated() {
        CountersignBinding bound = CountersignThreads.current();
        if (bound.evaluating) {
            bound.evaluating = false;
            if (bound.assertionDepth == 0) {
                counted(bound).asserted(0);
            }
        }
    }

    /** Called where a method begins that is a test: what the test checks, it checks with code we have seen. */
    public static void ownCode() {
        counted(CountersignThreads.current()).styled(CountersignContext.OWN_CODE);
    }

    /** Called by code of tests that may be checking in a way we do not know. */
    public static void doubtful() {
        counted(CountersignThreads.current()).styled(CountersignContext.DOUBTFUL);
    }

    /** From now on no count can be trusted to be all. */
    public static void doubtAll() {
        CountersignContext.doubtAll = true;
    }

    private static CountersignContext counted(CountersignBinding bound) {
        return flat ? FLAT : bound.context;
    }

    /** A new context, which nobody works for yet. */
    public static CountersignContext open() {
        return new CountersignContext();
    }

    /** The current thread works for {@code context} until it leaves. */
    public static void enter(CountersignContext context) {
        CountersignBinding bound = CountersignThreads.current();
        bound.assertionDepth = 0;
        bound.enter(context);
    }

    /** Whom the current thread works for. */
    public static CountersignContext current() {
        return CountersignThreads.current().context;
    }

    /** The current thread works again for whom it worked before it entered {@code context}; nothing when it did not. */
    public static void leave(CountersignContext context) {
        CountersignThreads.current().leave(context);
    }
}
