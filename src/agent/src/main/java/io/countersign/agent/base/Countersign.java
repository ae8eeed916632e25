package io.countersign.agent.base;

import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Where listener, hooks and agent meet without knowing each other's classes. */
public final class Countersign {

    /** What a listener may ask of the agent. */
    public static volatile @Nullable BiFunction<String, @Nullable Object, @Nullable Object> door;

    /** Called when an engine takes up a node; must not throw, because it runs inside JUnit. */
    public static volatile @Nullable Runnable node;

    /** The one owner of what code of the flat layout executes. */
    public static final CountersignContext FLAT = new CountersignContext();

    private Countersign() {}

    /** Called by JUnit's {@code NodeTestTask}, at the start of a node. */
    public static void nodeStarting() {
        Runnable current = node;
        if (current != null) {
            current.run();
        }
    }

    /** Called by code of the flat layout, when a method is entered for the first time since the last drain. */
    public static void entered(int method) {
        FLAT.entered(method);
    }
}
