package io.countersign.report.sarif;

import io.countersign.model.Location;
import io.countersign.model.result.Finding;
import io.countersign.model.result.Result;
import io.countersign.model.result.SourceResult;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Finds for every finding a file of the project: a forge refuses a whole document for one result without a place. */
final class SarifPlaces {

    private static final Location SETTINGS = Location.ofFile("countersign.yaml");

    private final Map<String, Location> declarations = new LinkedHashMap<>();
    private final Map<String, Location> tests = new HashMap<>();
    private final Map<String, Location> packages = new HashMap<>();

    private SarifPlaces() {}

    static SarifPlaces of(Result result) {
        SarifPlaces places = new SarifPlaces();
        result.workflows()
                .forEach(one -> places.declarations.putIfAbsent(
                        one.workflow().id(), one.workflow().location()));
        result.requirements()
                .forEach(one -> places.declarations.putIfAbsent(
                        one.requirement().id(), one.requirement().location()));
        result.tests().forEach(test -> test.location().ifPresent(place -> places.tests.putIfAbsent(test.id(), place)));
        for (SourceResult source : result.sources()) {
            source.path()
                    .ifPresent(path ->
                            places.packages.putIfAbsent(source.packageName().replace('.', '/'), Location.ofFile(path)));
        }
        return places;
    }

    Location of(Finding finding) {
        return finding.location()
                // A package without a claim is named by its folder below some source folder.
                .map(place -> packages.getOrDefault(place.file(), place))
                .filter(place -> RelativeUri.isBelowRoot(place.file()))
                .or(() -> declaration(finding.subject()))
                .or(() -> Optional.ofNullable(tests.get(finding.subject()))
                        .filter(place -> RelativeUri.isBelowRoot(place.file())))
                .or(() -> declarations.values().stream()
                        .filter(place -> RelativeUri.isBelowRoot(place.file()))
                        .map(place -> Location.ofFile(place.file()))
                        .findFirst())
                .orElse(SETTINGS);
    }

    /** Where an item is declared. */
    Optional<Location> declaration(String id) {
        return Optional.ofNullable(declarations.get(id)).filter(place -> RelativeUri.isBelowRoot(place.file()));
    }
}
