package io.countersign.analysis.yaml;

import io.countersign.analysis.intake.FileFaults;
import io.countersign.analysis.intake.Parts;
import io.countersign.analysis.intake.WrittenText;
import io.countersign.model.declared.CodePattern;
import io.countersign.model.declared.DeclaredClaim;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Makes claims of maps. */
final class ClaimMapping {

    static final Keys KEYS = Keys.of("a claim", List.of("test", "verifies"), "revision");

    private ClaimMapping() {}

    /** Empty when the claim has no test that could be read, which is then filed. */
    static Optional<DeclaredClaim> of(YamlMap map, FileFaults faults) {
        List<String> verifies = map.ids("verifies");
        Optional<Integer> revision = Parts.revision(map.text("revision"));
        Optional<CodePattern> tests = map.text("test").flatMap(WrittenText::codePattern);
        tests.filter(CodePattern::excluding)
                .ifPresent(pattern -> faults.add(pattern.location(), Messages.excludingTests(pattern.text())));
        return tests.map(pattern -> new DeclaredClaim(
                pattern, verifies, revision.map(OptionalInt::of).orElseGet(OptionalInt::empty), pattern.location()));
    }
}
