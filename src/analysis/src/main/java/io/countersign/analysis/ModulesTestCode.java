package io.countersign.analysis;

import io.countersign.analysis.claims.MarkedClass;
import io.countersign.analysis.claims.MarkedScenario;
import io.countersign.analysis.claims.TestMarks;
import io.countersign.analysis.join.TestCode;
import io.countersign.analysis.provenance.ModuleIds;
import io.countersign.analysis.provenance.SourcePlaces;
import io.countersign.model.Location;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The code of the tests of several modules. Two modules may have a class of one name, and each test means that of its own module; what
 * that inherits may be another's.
 */
final class ModulesTestCode implements TestCode {

    private final TestMarks all;
    private final SourcePlaces allPlaces;
    private final Map<String, TestMarks> marks = new LinkedHashMap<>();
    private final Map<String, SourcePlaces> places = new LinkedHashMap<>();

    /** @param read what was read in the folders of each module, in the order of the modules */
    ModulesTestCode(Inputs inputs, List<TestMarks> read) {
        Map<String, MarkedClass> classes = first(read.stream());
        all = TestMarks.of(classes.values(), scenarios(read.stream()));
        allPlaces = new SourcePlaces(inputs.root(), inputs.sources());
        for (int i = 0; i < read.size(); i++) {
            BuildModule module = inputs.modules().get(i);
            places.put(module.name(), places(inputs, module));
            // Only where names clash: a copy for each of many modules would be large.
            if (!read.get(i).classes().stream().allMatch(type -> type.equals(classes.get(type.name())))
                    || read.size() > 1 && !read.get(i).scenarios().isEmpty()) {
                List<TestMarks> ownFirst =
                        Stream.concat(Stream.of(read.get(i)), read.stream()).toList();
                marks.put(module.name(), TestMarks.of(first(ownFirst.stream()).values(), scenarios(ownFirst.stream())));
            }
        }
    }

    private static Map<String, MarkedClass> first(Stream<TestMarks> marks) {
        Map<String, MarkedClass> classes = new LinkedHashMap<>();
        marks.flatMap(one -> one.classes().stream()).forEach(type -> classes.putIfAbsent(type.name(), type));
        return classes;
    }

    private static List<MarkedScenario> scenarios(Stream<TestMarks> marks) {
        return marks.flatMap(one -> one.scenarios().stream()).distinct().toList();
    }

    /** The sources of a module, and after them those of the others. */
    static SourcePlaces places(Inputs inputs, BuildModule module) {
        return new SourcePlaces(
                inputs.root(),
                Stream.concat(module.sources().stream(), inputs.sources().stream())
                        .distinct()
                        .toList());
    }

    /** Whether the class file of a test class was read in any module. */
    boolean knows(String className) {
        return all.knows(className);
    }

    @Override
    public TestMarks marks(String testId) {
        return marks.getOrDefault(ModuleIds.moduleOf(testId), all);
    }

    @Override
    public Location place(String testId, Location source) {
        return places.getOrDefault(ModuleIds.moduleOf(testId), allPlaces).apply(source);
    }
}
