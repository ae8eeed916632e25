package io.countersign.analysis.provenance;

import io.countersign.model.Probes;
import io.countersign.model.evidence.ClassKey;
import io.countersign.model.evidence.Evidence;
import io.countersign.model.evidence.Footprint;
import io.countersign.model.evidence.RunInfo;
import io.countersign.model.result.Header.Reconciliation;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jacoco.core.data.ExecutionData;
import org.jacoco.core.data.SessionInfo;
import org.jacoco.core.tools.ExecFileLoader;

/** Checks that what was credited to tests, containers and nobody adds up to what JaCoCo's own file says, probe for probe. */
public final class Reconciler {

    private final ExecFiles files;
    private final Set<String> unchanged;
    private final Predicate<String> underReview;

    private Reconciler(ExecFiles files, Set<String> unchanged, Predicate<String> underReview) {
        this.files = files;
        this.unchanged = unchanged;
        this.underReview = underReview;
    }

    /**
     * What the comparison showed.
     *
     * @param lacking VM names of the classes of which the exec file holds more than the footprints
     */
    record Sum(Reconciliation reconciliation, Set<String> lacking) {}

    /** Compares the union of all footprints with the exec file that the recorder wrote, when there is one. */
    public static Reconciliation reconcile(Footprint everything, Path evidenceFolder, boolean complete) {
        return new Reconciler(ExecFiles.own(evidenceFolder), Set.of(), name -> true)
                .sum(everything, List.of(), complete)
                .reconciliation();
    }

    static Sum reconcile(
            Footprint everything, List<Evidence> evidence, ExecFiles files, Predicate<String> underReview) {
        return new Reconciler(files, Unrecorded.problems(evidence).keySet(), underReview)
                .sum(
                        everything,
                        evidence.stream()
                                .flatMap(file -> file.run().stream())
                                .filter(RunInfo::measured)
                                .toList(),
                        evidence.stream().allMatch(Evidence::complete));
    }

    private Sum sum(Footprint everything, List<RunInfo> jvms, boolean complete) {
        if (files.obstacle().isPresent()) {
            return unchecked(files.obstacle().get());
        }
        if (!complete) {
            return unchecked("the evidence is incomplete");
        }
        try {
            ExecFileLoader loader = new ExecFileLoader();
            for (Path path : files.paths()) {
                loader.load(path.toFile());
            }
            Optional<String> others = others(loader.getSessionInfoStore().getInfos(), jvms);
            return others.isPresent() ? unchecked(others.get()) : compare(everything, loader);
        } catch (IOException | IllegalStateException e) {
            return unchecked(name() + " cannot be read: " + e.getMessage());
        }
    }

    private Sum unchecked(String reason) {
        return new Sum(told("not-checked", reason), Set.of());
    }

    private Reconciliation told(String state, String message) {
        return files.byJacocoAgent()
                ? new Reconciliation(state, message, Reconciliation.JACOCO_AGENT)
                : new Reconciliation(state, message);
    }

    /** No path: a report holds none of this machine. */
    private String name() {
        return files.paths().stream()
                .map(path -> String.valueOf(path.getFileName()))
                .sorted()
                .distinct()
                .collect(Collectors.joining(" and "));
    }

    /** A file that is appended to may hold other runs, and one that is not may lack some of this one. */
    private Optional<String> others(List<SessionInfo> sessions, List<RunInfo> jvms) {
        if (sessions.isEmpty() || jvms.isEmpty()) {
            return Optional.empty();
        }
        boolean everyJvm = jvms.stream()
                .map(RunInfo::startedAt)
                .allMatch(start -> sessions.stream().anyMatch(session -> isWithin(session, start)));
        if (everyJvm && sessions.size() == jvms.size()) {
            return Optional.empty();
        }
        return Optional.of(
                everyJvm && sessions.size() > jvms.size()
                        ? name() + " holds more than this run: it has " + sessions.size()
                                + " sessions, and the evidence "
                                + (jvms.size() == 1 ? "is of 1 test JVM" : "is of " + jvms.size() + " test JVMs")
                                + ". Other runs or JVMs were appended to it (append=true); delete it before the tests run"
                        : name()
                                + " holds less than this run: some of the test JVMs left no session in it. Where JVMs write"
                                + " to one file, each must append to it (append=true)");
    }

    private static boolean isWithin(SessionInfo session, Instant start) {
        long millis = start.toEpochMilli();
        return session.getStartTimeStamp() <= millis && millis <= session.getDumpTimeStamp();
    }

    private Sum compare(Footprint everything, ExecFileLoader loader) {
        Map<Long, Probes> ours = new HashMap<>();
        Map<Long, String> names = new HashMap<>();
        for (Map.Entry<ClassKey, Probes> hit : everything.hits().entrySet()) {
            ours.merge(hit.getKey().id(), hit.getValue(), Probes::union);
            names.put(hit.getKey().id(), hit.getKey().name());
        }
        Map<Long, Probes> theirs = new HashMap<>();
        Set<String> ignored = new TreeSet<>();
        for (ExecutionData data : loader.getExecutionDataStore().getContents()) {
            Probes probes = Probes.of(data.getProbes());
            if (!ours.containsKey(data.getId()) && unchanged.contains(data.getName())) {
                ignored.add(data.getName());
            } else if (!probes.isEmpty()) {
                theirs.put(data.getId(), probes);
                names.put(data.getId(), data.getName());
            }
        }
        Set<String> atTheEnd = files.byJacocoAgent() ? leaveOutOthers(ours, theirs, names) : Set.of();
        return ours.equals(theirs) ? equal(ours, ignored, atTheEnd) : differs(ours, theirs, names);
    }

    /**
     * Takes away the classes that differ and that nobody reviews. Nobody decides which of two agents is the last to look when a JVM
     * ends, and what runs then is the build tool's.
     */
    private Set<String> leaveOutOthers(Map<Long, Probes> ours, Map<Long, Probes> theirs, Map<Long, String> names) {
        Set<String> left = new TreeSet<>();
        names.forEach((id, name) -> {
            if (!underReview.test(name)
                    && !ours.getOrDefault(id, Probes.none()).equals(theirs.getOrDefault(id, Probes.none()))) {
                ours.remove(id);
                theirs.remove(id);
                left.add(name);
            }
        });
        return left;
    }

    private Sum equal(Map<Long, Probes> ours, Set<String> ignored, Set<String> atTheEnd) {
        int probes = ours.values().stream().mapToInt(Probes::size).sum();
        return new Sum(
                told(
                        "equal",
                        "the footprints add up to " + name()
                                + (files.byJacocoAgent() ? ", which the user's own JaCoCo agent wrote" : "")
                                + ", probe for probe (" + ours.size() + " classes, "
                                + probes
                                + " probes)"
                                + (ignored.isEmpty()
                                        ? ""
                                        : ", but for what could not be recorded (" + ignored.size() + " classes)")
                                + (atTheEnd.isEmpty()
                                        ? ""
                                        : ", but for what is not under review and may have run while a JVM ended ("
                                                + atTheEnd.size() + " classes, such as "
                                                + atTheEnd.iterator().next().replace('/', '.') + ")")),
                Set.of());
    }

    private Sum differs(Map<Long, Probes> ours, Map<Long, Probes> theirs, Map<Long, String> names) {
        Map<String, Boolean> lacks = new TreeMap<>();
        names.forEach((id, name) -> {
            Probes mine = ours.getOrDefault(id, Probes.none());
            Probes other = theirs.getOrDefault(id, Probes.none());
            if (!mine.equals(other)) {
                lacks.merge(name, !other.minus(mine).isEmpty(), Boolean::logicalOr);
            }
        });
        String first = lacks.keySet().iterator().next().replace('/', '.');
        return new Sum(
                told(
                        Reconciliation.DIFFERS,
                        "the footprints do not add up to " + name() + "; the first class that differs is " + first
                                + (files.byJacocoAgent()
                                        ? " (of what runs while a JVM ends, either may have seen more)"
                                        : "")),
                lacks.entrySet().stream()
                        .filter(Map.Entry::getValue)
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toUnmodifiableSet()));
    }
}
