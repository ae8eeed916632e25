package io.countersign.analysis.provenance;

import io.countersign.model.evidence.ClassKey;
import io.countersign.model.evidence.Evidence;
import io.countersign.model.evidence.Footprint;
import io.countersign.model.evidence.Problem;
import io.countersign.model.evidence.RunInfo;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jacoco.core.runtime.WildcardMatcher;

/**
 * Classes that may have run without being in any footprint. That a test did not touch them proves nothing. It is asked of the whole
 * run: a class that one test JVM could not record counts for the tests of all.
 */
public final class Unrecorded {

    private static final Set<String> KINDS = Set.of(Problem.NOT_INSTRUMENTED, Problem.ALREADY_INSTRUMENTED);

    private final Map<String, String> named;
    private final List<Predicate<String>> leftOut;
    private final boolean others;
    private final Set<String> ran;

    private Unrecorded(
            Map<String, String> named, List<Predicate<String>> leftOut, boolean others, Collection<ClassKey> ran) {
        this.named = Map.copyOf(named);
        this.leftOut = List.copyOf(leftOut);
        this.others = others;
        this.ran = ran.stream().map(ClassKey::name).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Finds them.
     *
     * @param everything what was recorded
     * @param lacking VM names of classes of which the exec file holds more than the footprints
     */
    static Unrecorded of(List<Evidence> evidence, Footprint everything, Set<String> lacking) {
        Map<String, String> named = new HashMap<>();
        lacking.forEach(name -> named.put(name, "is only in part in the footprints"));
        problems(evidence).forEach((name, kind) -> named.put(name, sentence(kind)));
        boolean others = evidence.stream()
                .flatMap(file -> file.problems().stream())
                .anyMatch(problem -> problem.kind().equals(Problem.RECORDER_OFF)
                        || (KINDS.contains(problem.kind()) && problem.subject().isEmpty()));
        return new Unrecorded(
                named, filters(evidence), others, everything.hits().keySet());
    }

    /** The kinds of problems that tell of a class that runs unchanged, by the class's VM name. */
    static Map<String, String> problems(List<Evidence> evidence) {
        Map<String, String> kinds = new HashMap<>();
        evidence.stream()
                .flatMap(file -> file.problems().stream())
                .filter(problem ->
                        KINDS.contains(problem.kind()) && !problem.subject().isEmpty())
                .forEach(problem -> kinds.putIfAbsent(problem.subject().replace('.', '/'), problem.kind()));
        return kinds;
    }

    private static String sentence(String kind) {
        return kind.equals(Problem.ALREADY_INSTRUMENTED)
                ? "was instrumented before the tests ran"
                : "could not be recorded";
    }

    private static List<Predicate<String>> filters(List<Evidence> evidence) {
        Set<Map<String, String>> environments = new HashSet<>();
        evidence.forEach(file -> file.run().map(RunInfo::environment).ifPresent(environments::add));
        return environments.stream().map(Unrecorded::filter).toList();
    }

    /** Whether the settings of one recorder leave a class out. */
    private static Predicate<String> filter(Map<String, String> environment) {
        WildcardMatcher includes = matcher(environment.getOrDefault(RunInfo.INCLUDES, "*"));
        WildcardMatcher excludes = matcher(environment.getOrDefault(RunInfo.EXCLUDES, ""));
        return name -> !includes.matches(name) || excludes.matches(name);
    }

    private static WildcardMatcher matcher(String names) {
        return new WildcardMatcher(names.replace('.', '/'));
    }

    /**
     * Why a class may have run without being in a footprint, to be read after its name; empty when whatever ran of it is there.
     *
     * @param name the class's VM name
     */
    public Optional<String> reason(String name) {
        String known = named.get(name);
        if (known != null) {
            return Optional.of(known);
        }
        if (leftOut.stream().anyMatch(filter -> filter.test(name))) {
            return Optional.of("was not to be recorded, by the settings of the agent");
        }
        return others && !ran.contains(name)
                ? Optional.of("may be one of the classes that could not be recorded")
                : Optional.empty();
    }
}
