package io.countersign.agent;

import io.countersign.agent.base.Countersign;
import io.countersign.agent.carrier.Carriers;
import io.countersign.agent.carrier.Retransformation;
import java.lang.instrument.Instrumentation;
import java.util.ArrayList;
import java.util.List;

/**
 * The layout in use, and the way from the flat one to the chosen one when tests turn out to overlap: classes that are loaded later
 * are written in the chosen layout, and those that were loaded before are changed while they are in use. Methods that run in this
 * moment go on as they were until they return.
 */
final class LayoutSwitch {

    private final Instrumentation instrumentation;
    private final Registry registry;
    private final Problems problems;
    private volatile Layout layout;
    private volatile boolean codeAsks;

    LayoutSwitch(Layout layout, Instrumentation instrumentation, Registry registry, Problems problems) {
        this.layout = layout;
        this.instrumentation = instrumentation;
        this.registry = registry;
        this.problems = problems;
    }

    Layout layout() {
        return layout;
    }

    /** Says that the code asks for its array at each start of a method, whatever the layout: nothing has to be changed in it. */
    void codeAsks() {
        codeAsks = true;
    }

    /** Begins in the layout that was chosen at the start. */
    void begin() {
        if (layout == Layout.CHOSEN) {
            keepApart();
        }
    }

    private void keepApart() {
        Countersign.choose();
        Carriers.install(
                instrumentation,
                (carrier, cause) ->
                        problems.note(Problems.Kind.NOT_INSTRUMENTED, carrier, Messages.notCarried(carrier, cause)));
    }

    /** Changes over to the chosen layout; false when that is not possible. */
    synchronized boolean choose() {
        if (layout == Layout.CHOSEN) {
            return true;
        }
        if (!instrumentation.isRetransformClassesSupported()) {
            return false;
        }
        layout = Layout.CHOSEN;
        keepApart();
        if (codeAsks) {
            return true;
        }
        instrumentation.addTransformer(new ChangeOver(registry, problems), true);
        List<Class<?>> flat = new ArrayList<>();
        for (Class<?> loaded : instrumentation.getAllLoadedClasses()) {
            if (instrumentation.isModifiableClass(loaded)
                    && registry.knows(loaded.getName().replace('.', '/'))) {
                flat.add(loaded);
            }
        }
        Retransformation.of(
                flat,
                instrumentation,
                (name, cause) ->
                        problems.note(Problems.Kind.NOT_INSTRUMENTED, name, Messages.notChangedOver(name, cause)));
        return true;
    }
}
