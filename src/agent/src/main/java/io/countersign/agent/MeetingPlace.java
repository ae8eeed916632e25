package io.countersign.agent;

import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** The fields of {@code java.lang.$Countersign}, which this module can name only by reflection. */
final class MeetingPlace {

    private final Class<?> type;

    MeetingPlace(Class<?> type) {
        this.type = type;
    }

    void publish(BiFunction<String, ?, ?> door) {
        set(DoorCode.DOOR, door);
    }

    /** The runnable must not throw: it runs inside JUnit. */
    void callOnNode(@Nullable Runnable guarded) {
        set(DoorCode.NODE, guarded);
    }

    private void set(String field, @Nullable Object value) {
        try {
            type.getField(field).set(null, value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
