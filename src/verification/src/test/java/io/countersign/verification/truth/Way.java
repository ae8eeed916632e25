package io.countersign.verification.truth;

import static io.countersign.verification.truth.Way.Whose.NOBODYS;
import static io.countersign.verification.truth.Way.Whose.OWN;
import static io.countersign.verification.truth.Way.Whose.OWN_LATE;
import static io.countersign.verification.truth.Way.Whose.OWN_NOW_OR_LATE;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** How a test runs its parts: the methods of the same names in the suite's {@code Ways} and {@code Leftovers}. */
enum Way {
    DIRECT(2),
    NEW_THREAD(2),
    THREAD_OF_THREAD(1),
    VIRTUAL_THREAD(2),
    OWN_POOL(2),
    SHARED_POOL(2),
    SHARED_POOL_EXECUTE(2),
    LAZY_POOL(2),
    INVOKE_ALL(3),
    SCHEDULED(2),
    SCHEDULED_AT_FIXED_RATE(1),
    TIMER(2),
    FORK_JOIN_EXECUTE(2),
    FORK_JOIN_SUBMIT(2),
    FORK_JOIN_INVOKE(2),
    FORK_AND_JOIN(6),
    FORK_HERE(4),
    COMMON_POOL(2),
    COMMON_POOL_FORK(6),
    PARALLEL_STREAM(62),
    PARALLEL_STREAM_IN_POOL(14),
    COMPLETABLE_FUTURE(4),
    COMPLETABLE_FUTURE_ON_COMMON_POOL(3),
    QUEUE(List.of(NOBODYS, NOBODYS)),
    LATE(List.of(OWN, OWN_LATE)),
    LOOSE(List.of(OWN_NOW_OR_LATE));

    /** Whose a part is. */
    enum Whose {
        OWN,
        /** It runs when the test has ended. */
        OWN_LATE,
        /** It runs when the test has ended or before. */
        OWN_NOW_OR_LATE,
        /** It is handed over in a way that cannot be seen. */
        NOBODYS
    }

    private static final Set<Way> LEAVING_THREADS = EnumSet.of(LATE, LOOSE);

    private final List<Whose> parts;

    Way(int parts) {
        this(Collections.nCopies(parts, OWN));
    }

    Way(List<Whose> parts) {
        this.parts = parts;
    }

    List<Whose> parts() {
        return parts;
    }

    /** Whether threads work for the test alone, and only while it is open. */
    boolean isContained() {
        return parts.stream().allMatch(OWN::equals);
    }

    /** A statement that runs the parts; {@code leftovers} is an expression for what the class of the test leaves behind. */
    String call(String leftovers, List<String> parts) {
        String owner = LEAVING_THREADS.contains(this) ? leftovers : "Ways";
        return owner + "." + method() + "(" + String.join(", ", parts) + ");";
    }

    String method() {
        StringBuilder name = new StringBuilder();
        for (String word : name().toLowerCase(Locale.ROOT).split("_", -1)) {
            name.append(name.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
        }
        return name.toString();
    }
}
