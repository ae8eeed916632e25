package io.countersign.junit;

import io.countersign.model.Probes;
import io.countersign.model.evidence.ClassKey;
import io.countersign.model.evidence.Legend;
import java.util.Arrays;
import java.util.List;

/** What our own listener executed in the midst of a test's or container's code, where its classes are recorded too. */
final class OwnTraces {

    /** Names of our classes begin with one of these. */
    static final List<String> PACKAGES = List.of("io/countersign/junit/", "io/countersign/model/");

    private OwnTraces() {}

    /** What of it is ours. */
    static Drained in(Drained executed) {
        return hits(executed, true, new int[0], true, Asserted.NOTHING);
    }

    /** What of it is not ours. */
    static Drained leftOutOf(Drained executed) {
        int[] methods = executed.methods();
        Asserted asserted = executed.asserted();
        int before = Math.min(asserted.entriesBeforeLast(), methods.length);
        int theirsBefore = theirs(executed.legend(), Arrays.copyOf(methods, before)).length;
        return hits(
                executed,
                false,
                theirs(executed.legend(), methods),
                executed.complete(),
                new Asserted(asserted.count(), theirsBefore, asserted.ownCode(), asserted.doubtful()));
    }

    /** The hits that are ours, or those that are not, with other entries and assertions. */
    private static Drained hits(Drained executed, boolean ours, int[] methods, boolean complete, Asserted asserted) {
        Legend legend = executed.legend();
        int[] classes = new int[executed.classes().length];
        Probes[] probes = new Probes[classes.length];
        int count = 0;
        for (int i = 0; i < classes.length; i++) {
            if (isOurs(legend.type(executed.classes()[i])) == ours) {
                classes[count] = executed.classes()[i];
                probes[count++] = executed.probes()[i];
            }
        }
        return new Drained(
                legend, Arrays.copyOf(classes, count), Arrays.copyOf(probes, count), complete, methods, asserted);
    }

    private static int[] theirs(Legend legend, int[] methods) {
        return Arrays.stream(methods)
                .filter(method -> !isOurs(legend.method(method).type()))
                .toArray();
    }

    private static boolean isOurs(ClassKey key) {
        return PACKAGES.stream().anyMatch(key.name()::startsWith);
    }
}
