package io.countersign.junit;

import io.countersign.model.evidence.SharedFootprint;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Takes tests for sequential until two of them overlap, and then asks the recorder to keep tests apart from now on. What was open in
 * that moment stays with the first way of looking, and is not known for certain; what starts later is.
 */
final class SwitchingAttributor implements Attributor {

    private final SequentialAttributor first;
    private final Supplier<Optional<Contexts>> choose;
    private @Nullable Attributor second;
    private boolean asked;

    /** {@code choose} makes the recorder keep tests apart; empty when it cannot. */
    SwitchingAttributor(SequentialAttributor first, Supplier<Optional<Contexts>> choose) {
        this.first = first;
        this.choose = choose;
    }

    private Attributor now() {
        return second == null ? first : second;
    }

    private void switchWhenOverlapping() {
        if (asked || !first.isOverlapping()) {
            return;
        }
        asked = true;
        choose.get().ifPresent(contexts -> {
            first.settle();
            first.giveUp("it was open when tests began to run at the same time");
            second = new ParallelAttributor(contexts, first.parents());
        });
    }

    @Override
    public void discovered(String id, Optional<String> parent) {
        first.discovered(id, parent);
        if (second != null) {
            second.discovered(id, parent);
        }
    }

    @Override
    public boolean isInside(long thread) {
        return first.isInside(thread) || (second != null && second.isInside(thread));
    }

    @Override
    public void takenUp(long thread, BooleanSupplier alive) {
        now().takenUp(thread, alive);
        switchWhenOverlapping();
    }

    @Override
    public void skipped(String id, long thread) {
        attributorOfNodeOn(thread).skipped(id, thread);
    }

    @Override
    public void started(String id, boolean test, long thread) {
        attributorOfNodeOn(thread).started(id, test, thread);
        switchWhenOverlapping();
    }

    /** What was taken up before the change is not known for certain either. */
    private Attributor attributorOfNodeOn(long thread) {
        return first.isPreparing(thread) ? first : now();
    }

    @Override
    public Optional<Credit> finished(String id, long thread) {
        return first.isOpen(id) || second == null ? first.finished(id, thread) : second.finished(id, thread);
    }

    @Override
    public Map<String, Credit> abandoned() {
        Map<String, Credit> credits = new LinkedHashMap<>(first.abandoned());
        if (second != null) {
            credits.putAll(second.abandoned());
        }
        return credits;
    }

    @Override
    public void settle() {
        first.settle();
        if (second != null) {
            second.settle();
        }
    }

    @Override
    public void settleOurs() {
        if (second == null) {
            first.settleOurs();
        } else {
            second.settleOurs();
        }
    }

    @Override
    public List<SharedFootprint> overflow() {
        return now().overflow();
    }

    @Override
    public List<SharedFootprint> shared() {
        List<SharedFootprint> shared = new ArrayList<>(first.shared());
        if (second != null) {
            shared.addAll(second.shared());
        }
        return shared;
    }
}
