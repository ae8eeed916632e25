package io.countersign.analysis.join;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.analysis.claims.Mark;
import io.countersign.analysis.claims.MarkedClass;
import io.countersign.analysis.claims.MarkedClass.MarkedMethod;
import io.countersign.analysis.claims.TestMarks;
import io.countersign.analysis.settings.ClaimSettings;
import io.countersign.analysis.settings.IdPattern;
import io.countersign.model.Location;
import io.countersign.model.declared.CodePattern;
import io.countersign.model.declared.DeclaredClaim;
import io.countersign.model.evidence.Outcome;
import io.countersign.model.evidence.TestSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ClaimsTest {

    private static final Set<String> IDS = Set.of("REQ-1", "REQ-2", "login");

    private static final TestMarks MARKS = TestMarks.of(List.of(new MarkedClass(
            "com.shop.FxTest",
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Optional.of("com/shop/FxTest.java"),
            3,
            List.of(new Mark(List.of("REQ-1", "REQ-2"), 0, 0)),
            List.of(new MarkedMethod("converts", List.of(), 5, List.of(new Mark(List.of("REQ-1"), 2, 0)))))));

    private static TestFact test(TestSource source, String... tags) {
        return test("t", source, tags);
    }

    private static TestFact test(String name, TestSource source, String... tags) {
        return new TestFact(
                "[t]",
                name,
                source,
                Set.of(tags),
                List.of(),
                Outcome.NOT_REACHED,
                "",
                false,
                Optional.of(Location.ofLine("t", 9)));
    }

    private static TestSource.Method method(String className, String name, String... types) {
        return new TestSource.Method(className, name, List.of(types));
    }

    private static List<Claim> claims(TestFact test, DeclaredClaim... declared) {
        return claims(ClaimSettings.defaults(), MARKS, test, declared);
    }

    private static List<Claim> claims(
            ClaimSettings settings, TestMarks marks, TestFact test, DeclaredClaim... declared) {
        return new Claims(
                        IDS,
                        settings,
                        TestCode.of(marks, place -> new Location("src/" + place.file(), place.line(), 0)),
                        List.of(declared))
                .of(List.of(test));
    }

    private static DeclaredClaim yaml(String pattern, int revision, String... ids) {
        Location place = Location.ofLine("requirements/a.yaml", 30);
        return new DeclaredClaim(
                CodePattern.parse(pattern, place),
                List.of(ids),
                revision == 0 ? OptionalInt.empty() : OptionalInt.of(revision),
                place);
    }

    private static String text(Claim claim) {
        return claim.item() + " " + claim.origin().label() + " r"
                + claim.revision().orElse(0) + " "
                + claim.location().map(Location::toString).orElse("-");
    }

    @Test
    void takesTheMethodsAnnotationBeforeThatOfItsClass() {
        assertThat(claims(test(method("com.shop.FxTest", "converts"))))
                .extracting(ClaimsTest::text)
                .containsExactly(
                        "REQ-1 annotation r2 src/com/shop/FxTest.java:5",
                        "REQ-2 annotation r0 src/com/shop/FxTest.java:3");
    }

    @Test
    void takesAnAnnotationBeforeATagAndATagBeforeYaml() {
        TestFact test = test(method("com.shop.FxTest", "converts"), "REQ-2", "login");

        assertThat(claims(test, yaml("com.shop.FxTest", 1, "REQ-1", "login", "REQ-7")))
                .extracting(ClaimsTest::text)
                .containsExactly(
                        "REQ-1 annotation r2 src/com/shop/FxTest.java:5",
                        "REQ-2 annotation r0 src/com/shop/FxTest.java:3",
                        "login tag r0 t:9",
                        "REQ-7 yaml r1 requirements/a.yaml:30");
    }

    @ParameterizedTest
    @CsvSource({
        "REQ-1, REQ-1",
        "@REQ-1, REQ-1",
        "login, login",
        "@login, login",
        "REQ-99, REQ-99",
        "req-1, req-1",
        "slow, ''",
        "Login, ''"
    })
    void takesTagsThatAreIdsOrMeantToBe(String tag, String id) {
        assertThat(claims(test(new TestSource.Unknown(), tag)))
                .extracting(Claim::item)
                .containsExactlyElementsOf(id.isEmpty() ? List.of() : List.of(id));
    }

    @ParameterizedTest
    @CsvSource({
        "@issue:PROJ-1, PROJ-1",
        "tms=T-7, T-7",
        "WF-9, WF-9",
        "REQ-1, REQ-1",
        "id:REQ-2, REQ-2",
        "REQ-99, ''",
        "slow, ''"
    })
    void takesTagsByThePatternsOfTheSettingsAndDeclaredIdsWithoutAny(String tag, String id) {
        ClaimSettings settings = new ClaimSettings(
                Stream.of("issue:(?<id>.+)", "tms=(?<id>.+)", "WF-.*")
                        .map(pattern -> new IdPattern(Pattern.compile(pattern)))
                        .toList(),
                List.of(),
                List.of(),
                Set.of());

        assertThat(claims(settings, MARKS, test(new TestSource.Unknown(), tag)))
                .extracting(Claim::item)
                .containsExactlyElementsOf(id.isEmpty() ? List.of() : List.of(id));
    }

    @Test
    void findsIdsInTheDisplayNamesOfATestAndItsContainers() {
        ClaimSettings settings = new ClaimSettings(
                List.of(),
                List.of(),
                List.of(
                        new IdPattern(Pattern.compile("^[A-Z]+-[0-9]+")),
                        new IdPattern(Pattern.compile("#(?<id>[0-9]+)"))),
                Set.of());
        TestFact test = test(
                "REQ-1 Fraud \u203a REQ-2: holds REQ-3, see #17 \u203a [1] REQ-4", new TestSource.Unknown(), "REQ-2");

        assertThat(claims(settings, MARKS, test))
                .extracting(ClaimsTest::text)
                .containsExactly("REQ-2 tag r0 t:9", "REQ-1 name r0 t:9", "17 name r0 t:9");
        assertThat(claims(test)).extracting(Claim::item).containsExactly("REQ-2");
    }

    @Test
    void saysThatACommentClaimsAndWhereItStands() {
        TestMarks marks = TestMarks.of(List.of(new MarkedClass(
                "com.shop.FxTest",
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.of("com/shop/FxTest.java"),
                3,
                List.of(),
                List.of(new MarkedMethod("converts", List.of(), 9, List.of(new Mark(List.of("REQ-1"), 2, 7)))))));

        assertThat(claims(ClaimSettings.defaults(), marks, test(method("com.shop.FxTest", "converts"))))
                .extracting(ClaimsTest::text)
                .containsExactly("REQ-1 comment r2 src/com/shop/FxTest.java:7");
    }

    @Test
    void claimsOnceWhatFeatureAndScenarioBothSay() {
        assertThat(claims(test(new TestSource.File("a.feature", 3), "@REQ-1", "REQ-1")))
                .hasSize(1);
    }

    @Test
    void claimsWhatTheFeatureAroundItDeclares() {
        assertThat(claims(test(new TestSource.File("a.feature", 3), "@id:REQ-1", "@id:elsewhere")))
                .extracting(Claim::item)
                .containsExactly("REQ-1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "com.shop..                               | true",
                "com.shop.*                               | true",
                "com.shop.FxTest                          | true",
                "com.shop.FxTest#m                        | true",
                "com.shop.FxTest#m(int, byte[], String[], Entry, long[][]) | true",
                "com.shop.FxTest#m(int, byte[], java.lang.String[], java.util.Map$Entry, long[][]) | true",
                "com.shop.FxTest#m()                      | false",
                "com.shop.FxTest#m(int)                   | false",
                "com.shop.FxTest#other                    | false",
                "com.shop.PayTest                         | false",
                "com.other..                              | false"
            })
    void findsTheTestsAClaimInYamlNames(String pattern, boolean named) {
        TestFact test =
                test(method("com.shop.FxTest", "m", "int", "[B", "[Ljava.lang.String;", "java.util.Map$Entry", "[[J"));

        assertThat(Claims.names(yaml(pattern, 0, "REQ-1"), test)).isEqualTo(named);
    }

    @ParameterizedTest
    @CsvSource({"com.shop.FxTest, true", "com.shop.., true", "com.shop.FxTest#m, false", "com.shop.Other, false"})
    void findsTestsThatAreClasses(String pattern, boolean named) {
        assertThat(Claims.names(yaml(pattern, 0, "REQ-1"), test(new TestSource.Type("com.shop.FxTest$Inner"))))
                .isEqualTo(named);
    }

    @Test
    void namesNoTestWithoutAClass() {
        assertThat(Claims.names(yaml("com.shop..", 0, "REQ-1"), test(new TestSource.File("com/shop/a.feature", 1))))
                .isFalse();
        assertThat(Claims.names(yaml("com.shop..", 0, "REQ-1"), test(new TestSource.Unknown())))
                .isFalse();
    }

    @Test
    void claimInYamlThatNamesNoTestOfTheRunDidNotRun() {
        TestFact other = test(method("com.shop.OtherTest", "other"));

        List<Claim> claims = claims(other, yaml("com.shop.GoneTest#gone", 0, "REQ-1", "REQ-2"));

        assertThat(claims)
                .extracting(ClaimsTest::text)
                .containsExactly("REQ-1 yaml r0 requirements/a.yaml:30", "REQ-2 yaml r0 requirements/a.yaml:30");
        assertThat(claims).allSatisfy(claim -> {
            assertThat(claim.test().name()).isEqualTo("com.shop.GoneTest#gone");
            assertThat(claim.test().outcome()).isEqualTo(Outcome.NOT_REACHED);
            assertThat(claim.test().reason()).isEqualTo("no test of this run is called so");
        });
    }
}
