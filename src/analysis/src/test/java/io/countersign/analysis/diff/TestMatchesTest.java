package io.countersign.analysis.diff;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.analysis.diff.ReadReport.ReadTest;
import io.countersign.analysis.diff.TestMatches.Match;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which test is which, where it is certain, and where it is not. */
final class TestMatchesTest {

    /** A test whose id is {@code id}, that claims {@code claims}, and whose footprint is {@code ran}; not measured when that is empty. */
    private static ReadTest test(String id, String name, String claims, String ran) {
        return new ReadTest(
                id,
                name,
                "passed",
                claims.isEmpty() ? List.of() : List.of(claims.split(" ")),
                !ran.isEmpty(),
                1,
                ran.length(),
                Optional.of(ran).filter(text -> !text.isEmpty()),
                OptionalInt.empty());
    }

    private static List<String> said(TestMatches matches) {
        return Stream.of(
                        matches.same().values().stream().map(match -> "same " + ids(match)),
                        matches.renamed().stream().map(match -> "renamed " + ids(match)),
                        matches.perhaps().stream().map(match -> "perhaps " + ids(match)),
                        matches.gone().stream().map(test -> "gone " + test.id()),
                        matches.added().stream().map(test -> "added " + test.id()))
                .flatMap(lines -> lines)
                .toList();
    }

    private static String ids(Match match) {
        return match.base().id() + " " + match.head().id();
    }

    private static List<String> matches(ReadTest base, ReadTest... head) {
        return said(TestMatches.of(List.of(base), List.of(head)));
    }

    @Test
    void knowsATestByItsId() {
        assertThat(matches(test("1", "FxTest › a", "R-1", "xyz"), test("1", "Other › b", "", "")))
                .containsExactly("same 1 1");
    }

    @Test
    void isCertainOfATestThatOnlyMoved() {
        assertThat(matches(test("1", "pay.feature › in yen", "", ""), test("2", "pay.feature › in yen", "", "")))
                .containsExactly("renamed 1 2");
    }

    @Test
    void isCertainOfAMethodOfTheSameNameAndClaimsInAnotherClass() {
        assertThat(matches(test("1", "FxTest › a", "R-1", "xyz"), test("2", "RateTest › a", "R-1", "xy")))
                .containsExactly("renamed 1 2");
    }

    @Test
    void isNotCertainOfItWithoutClaimsUnlessTheFootprintIsTheSame() {
        assertThat(matches(test("1", "FxTest › a", "", "xyz"), test("2", "RateTest › a", "", "xyz")))
                .containsExactly("renamed 1 2");
        assertThat(matches(test("1", "FxTest › a", "", "xyz"), test("2", "RateTest › a", "", "xy")))
                .containsExactly("perhaps 1 2", "gone 1", "added 2");
        assertThat(matches(test("1", "FxTest › a", "", ""), test("2", "RateTest › a", "", "")))
                .containsExactly("perhaps 1 2", "gone 1", "added 2");
    }

    @Test
    void isCertainOfAnotherMethodOfTheSameClassOnlyWithTheSameClaimsAndFootprint() {
        assertThat(matches(test("1", "FxTest › a", "R-1", "xyz"), test("2", "FxTest › b", "R-1", "xyz")))
                .containsExactly("renamed 1 2");
        assertThat(matches(test("1", "FxTest › a", "R-1", "xyz"), test("2", "FxTest › b", "R-1", "abc")))
                .containsExactly("perhaps 1 2", "gone 1", "added 2");
        assertThat(matches(test("1", "FxTest › a", "R-1", "xyz"), test("2", "FxTest › b", "R-1 R-2", "xyz")))
                .containsExactly("gone 1", "added 2");
    }

    @Test
    void matchesTheInvocationsOfARenamedTestOneByOne() {
        assertThat(said(TestMatches.of(
                        List.of(test("1", "FxTest › a › [1] JP", "R", "x"), test("2", "FxTest › a › [2] CH", "R", "x")),
                        List.of(
                                test("3", "FxTest › b › [1] JP", "R", "x"),
                                test("4", "FxTest › b › [2] CH", "R", "x")))))
                .containsExactly("renamed 1 3", "renamed 2 4");
    }

    @Test
    void isNotCertainWhereThereAreTwoCandidatesOnEitherSide() {
        ReadTest one = test("1", "FxTest › a", "R-1", "xyz");
        ReadTest two = test("2", "RateTest › a", "R-1", "xyz");
        ReadTest three = test("3", "CurrencyTest › a", "R-1", "xyz");

        assertThat(matches(one, two, three))
                .containsExactly("perhaps 1 2", "perhaps 1 3", "gone 1", "added 2", "added 3");
        assertThat(said(TestMatches.of(List.of(two, three), List.of(one))))
                .containsExactly("perhaps 2 1", "perhaps 3 1", "gone 2", "gone 3", "added 1");
    }

    @Test
    void isNotCertainWhereTwoNamesLeadToTwoTests() {
        assertThat(matches(
                        test("1", "FxTest › a", "", "xyz"),
                        test("2", "FxTest › b", "", "xyz"),
                        test("3", "RateTest › a", "", "xyz")))
                .containsExactly("perhaps 1 3", "perhaps 1 2", "gone 1", "added 2", "added 3");
    }

    @Test
    void comparesTheSizesOfFootprintsWhereAReportHasNoDigests() {
        ReadTest base = new ReadTest(
                "1", "FxTest › a", "passed", List.of("R"), true, 2, 9, Optional.empty(), OptionalInt.empty());
        ReadTest head = new ReadTest(
                "2", "FxTest › b", "passed", List.of("R"), true, 2, 9, Optional.empty(), OptionalInt.empty());

        assertThat(matches(base, head)).containsExactly("renamed 1 2");
    }

    @Test
    void tellsNoPairsOfTestsThatThereAreTooManyOf() {
        List<ReadTest> base = new ArrayList<>();
        List<ReadTest> head = new ArrayList<>();
        IntStream.range(0, 3_000).forEach(i -> {
            base.add(test("b" + i, "FxTest › a" + i, "R", "x"));
            head.add(test("h" + i, "FxTest › b" + i, "R", "x"));
        });

        TestMatches matches = TestMatches.of(base, head);

        assertThat(matches.renamed()).isEmpty();
        assertThat(matches.perhaps()).isEmpty();
        assertThat(matches.gone()).hasSize(3_000);
    }
}
