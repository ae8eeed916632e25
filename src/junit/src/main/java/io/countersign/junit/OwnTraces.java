package io.countersign.junit;

import io.countersign.model.Probes;
import io.countersign.model.evidence.ClassKey;
import io.countersign.model.evidence.EnteredMethod;
import io.countersign.model.evidence.Entries;
import io.countersign.model.evidence.Footprint;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** What our own listener executed in the midst of a test's or container's code, where its classes are recorded too. */
final class OwnTraces {

    private static final List<String> PACKAGES = List.of("io/countersign/junit/", "io/countersign/model/");

    private OwnTraces() {}

    /** What of it is ours. */
    static Drained in(Drained executed) {
        return new Drained(new Footprint(hits(executed, OwnTraces::isOurs), Entries.none()), Asserted.NOTHING);
    }

    /** What of it is not ours. */
    static Drained leftOutOf(Drained executed) {
        Entries entries = executed.footprint().entries();
        Asserted asserted = executed.asserted();
        List<EnteredMethod> methods = entries.methods();
        int before = Math.min(asserted.entriesBeforeLast(), methods.size());
        Footprint footprint =
                new Footprint(hits(executed, key -> !isOurs(key)), new Entries(entries.complete(), theirs(methods)));
        int theirsBefore = theirs(methods.subList(0, before)).size();
        return new Drained(
                footprint, new Asserted(asserted.count(), theirsBefore, asserted.ownCode(), asserted.doubtful()));
    }

    private static Map<ClassKey, Probes> hits(Drained executed, Predicate<ClassKey> wanted) {
        Map<ClassKey, Probes> hits = new LinkedHashMap<>(executed.footprint().hits());
        hits.keySet().removeIf(wanted.negate());
        return hits;
    }

    private static List<EnteredMethod> theirs(List<EnteredMethod> methods) {
        return methods.stream().filter(method -> !isOurs(method.type())).toList();
    }

    private static boolean isOurs(ClassKey key) {
        return PACKAGES.stream().anyMatch(key.name()::startsWith);
    }
}
