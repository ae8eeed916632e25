package io.countersign.analysis.join;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.model.Location;
import io.countersign.model.declared.CodePattern;
import io.countersign.model.declared.DeclaredClaim;
import io.countersign.model.evidence.Outcome;
import io.countersign.model.evidence.TestSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ClaimsByClassTest {

    private static final List<String> PATTERNS = List.of(
            "com.shop..",
            "com..",
            "com.sho..",
            "com.shop.*",
            "com.*",
            "com.shop.FxTest",
            "com.shop.FxTest#pays",
            "com.shop.FxTest#pays(int)",
            "com.shop.FxTest$Inner",
            "com.shop.FxTest$Inner#pays",
            "com.shop.Fx",
            "FxTest",
            "com.shop.fx.*",
            "com.shop.fx.FxTest",
            "com.shop.FxTest");

    private static final List<DeclaredClaim> CLAIMS = IntStream.range(0, PATTERNS.size())
            .mapToObj(line -> new DeclaredClaim(
                    CodePattern.parse(PATTERNS.get(line), Location.ofLine("r.yaml", line)),
                    List.of("REQ-1"),
                    OptionalInt.empty(),
                    Location.ofLine("r.yaml", line)))
            .toList();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "com.shop.FxTest",
                "com.shop.FxTest$Inner",
                "com.shop.FxTest$Inner$Deep",
                "com.shop.FxTest2",
                "com.shop.fx.FxTest",
                "com.shop.fx.deep.FxTest",
                "com.FxTest",
                "FxTest",
                "FxTest$Inner",
                "org.FxTest"
            })
    void findsEveryClaimThatNamesTheClassOrAMethodOfItInTheirOrder(String className) {
        List<DeclaredClaim> found = new ClaimsByClass(CLAIMS).of(className);

        for (TestSource source : List.of(
                new TestSource.Type(className),
                new TestSource.Method(className, "pays", List.of("int")),
                new TestSource.Method(className, "pays", List.of()))) {
            assertThat(found.stream().filter(claim -> Claims.names(claim, test(source))))
                    .containsExactlyElementsOf(CLAIMS.stream()
                            .filter(claim -> Claims.names(claim, test(source)))
                            .toList());
        }
    }

    private static TestFact test(TestSource source) {
        return new TestFact(
                "[test:A]", "A", source, Set.of(), List.of(), Outcome.NOT_REACHED, "", false, Optional.empty());
    }
}
