package io.countersign.analysis.diff;

import io.countersign.analysis.diff.ReadReport.ReadTest;
import io.countersign.analysis.join.TestNames;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which test of the head is which test of the base: the one of the same id, or one that was certainly renamed. What is certain stands in
 * {@code docs/diff.md}.
 *
 * @param same by the id in the base, tests of both reports that have the same id
 * @param renamed tests that certainly are the same although their ids differ
 * @param perhaps tests that may be the same
 * @param gone tests that only the base has
 * @param added tests that only the head has
 */
record TestMatches(
        Map<String, Match> same, List<Match> renamed, List<Match> perhaps, List<ReadTest> gone, List<ReadTest> added) {

    /** Of more tests than these with one look, nothing is told of who may be whom. */
    private static final int GROUP = 5;

    /** A test of the base and one of the head. */
    record Match(ReadTest base, ReadTest head) {}

    /**
     * What two tests must have in common.
     *
     * @param name without the part in which they may differ
     * @param differing index of that part; -1 when the whole name is the same
     * @param ran the footprint, where it must be the same
     */
    private record Look(List<String> name, int differing, List<String> claims, String ran) {}

    /** What is certain, surest first: a later one looks only at what the earlier ones left. */
    private static final List<Function<ReadTest, List<Look>>> CERTAIN =
            List.of(TestMatches::byName, TestMatches::inAnotherClass, TestMatches::withTheSameFootprint);

    /** Compares the tests of two reports. */
    static TestMatches of(List<ReadTest> base, List<ReadTest> head) {
        Map<String, ReadTest> gone = byId(base);
        Map<String, ReadTest> added = byId(head);
        Map<String, Match> same = new LinkedHashMap<>();
        for (ReadTest test : List.copyOf(gone.values())) {
            Optional.ofNullable(added.get(test.id())).ifPresent(other -> same.put(test.id(), new Match(test, other)));
        }
        gone.keySet().removeAll(same.keySet());
        added.keySet().removeAll(same.keySet());
        List<Match> renamed = new ArrayList<>();
        for (Function<ReadTest, List<Look>> looks : CERTAIN) {
            for (Match match : unique(groups(gone.values(), added.values(), looks))) {
                renamed.add(match);
                gone.remove(match.base().id());
                added.remove(match.head().id());
            }
        }
        Set<Match> perhaps = groups(gone.values(), added.values(), TestMatches::alike).stream()
                .filter(group -> group.base().size() <= GROUP && group.head().size() <= GROUP)
                .flatMap(Group::pairs)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return new TestMatches(
                same, renamed, List.copyOf(perhaps), List.copyOf(gone.values()), List.copyOf(added.values()));
    }

    /** Every test of both reports. */
    List<Match> all() {
        return Stream.concat(same.values().stream(), renamed.stream()).toList();
    }

    /** By the id of a test in the base, its id in the head; of those that have another one. */
    Map<String, String> newIds() {
        return renamed.stream()
                .collect(Collectors.toMap(
                        match -> match.base().id(), match -> match.head().id()));
    }

    private static Map<String, ReadTest> byId(List<ReadTest> tests) {
        Map<String, ReadTest> byId = new LinkedHashMap<>();
        tests.forEach(test -> byId.putIfAbsent(test.id(), test));
        return byId;
    }

    /** Another id and nothing else: a scenario that moved down in its file, a class that moved to another package. */
    private static List<Look> byName(ReadTest test) {
        return List.of(new Look(TestNames.split(test.name()), -1, test.claims(), ""));
    }

    private static List<Look> inAnotherClass(ReadTest test) {
        List<String> name = TestNames.split(test.name());
        if (test.claims().isEmpty() || name.size() < 2) {
            return List.of();
        }
        return List.of(without(name, 0, test, ""));
    }

    private static List<Look> withTheSameFootprint(ReadTest test) {
        if (!test.exact() || test.probes() == 0) {
            return List.of();
        }
        String ran = test.digest().orElseGet(() -> test.classes() + " " + test.probes());
        return looks(test, ran);
    }

    private static List<Look> alike(ReadTest test) {
        return Stream.concat(byName(test).stream(), looks(test, "").stream()).toList();
    }

    private static List<Look> looks(ReadTest test, String ran) {
        List<String> name = TestNames.split(test.name());
        List<Look> looks = new ArrayList<>();
        for (int part = 0; name.size() > 1 && part < name.size(); part++) {
            looks.add(without(name, part, test, ran));
        }
        return looks;
    }

    private static Look without(List<String> name, int part, ReadTest test, String ran) {
        List<String> others = new ArrayList<>(name);
        others.remove(part);
        return new Look(List.copyOf(others), part, test.claims(), ran);
    }

    /** Tests of both reports that have a look in common. */
    private record Group(List<ReadTest> base, List<ReadTest> head) {

        Stream<Match> pairs() {
            return base.stream().flatMap(one -> head.stream().map(other -> new Match(one, other)));
        }
    }

    private static List<Group> groups(
            Collection<ReadTest> base, Collection<ReadTest> head, Function<ReadTest, List<Look>> looks) {
        Map<Look, Group> groups = new LinkedHashMap<>();
        base.forEach(test -> looks.apply(test)
                .forEach(look ->
                        groups.computeIfAbsent(look, TestMatches::group).base().add(test)));
        head.forEach(test -> looks.apply(test)
                .forEach(look -> Optional.ofNullable(groups.get(look))
                        .ifPresent(group -> group.head().add(test))));
        return groups.values().stream().filter(group -> !group.head().isEmpty()).toList();
    }

    private static Group group(Look look) {
        return new Group(new ArrayList<>(), new ArrayList<>());
    }

    /** Pairs of which neither test has another candidate in any group. */
    private static List<Match> unique(List<Group> groups) {
        Map<String, Set<String>> ofBase = new HashMap<>();
        Map<String, Set<String>> ofHead = new HashMap<>();
        for (Group group : groups) {
            Set<String> heads = group.head().stream().map(ReadTest::id).collect(Collectors.toSet());
            Set<String> bases = group.base().stream().map(ReadTest::id).collect(Collectors.toSet());
            group.base().forEach(test -> merge(ofBase, test.id(), heads));
            group.head().forEach(test -> merge(ofHead, test.id(), bases));
        }
        return groups.stream()
                .filter(group -> group.base().size() == 1 && group.head().size() == 1)
                .flatMap(Group::pairs)
                .distinct()
                .filter(match -> sizeOf(ofBase, match.base()) == 1 && sizeOf(ofHead, match.head()) == 1)
                .toList();
    }

    /** Two are as good as many, and no group of thousands is copied for each of its tests. */
    private static void merge(Map<String, Set<String>> candidates, String id, Set<String> more) {
        Set<String> known = candidates.computeIfAbsent(id, unknown -> new LinkedHashSet<>());
        more.stream().limit(2).forEach(known::add);
    }

    private static int sizeOf(Map<String, Set<String>> candidates, ReadTest test) {
        return candidates.getOrDefault(test.id(), Set.of()).size();
    }
}
