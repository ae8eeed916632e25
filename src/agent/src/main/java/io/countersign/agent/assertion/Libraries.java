package io.countersign.agent.assertion;

import static io.countersign.agent.assertion.Effect.ASSERTION;
import static io.countersign.agent.assertion.Effect.ASSERTION_AFTER_ALL;
import static io.countersign.agent.assertion.Effect.CHECKED_AT_RETURN;
import static io.countersign.agent.assertion.Effect.NONE;
import static io.countersign.agent.assertion.Effect.QUIET;
import static io.countersign.agent.assertion.Effect.QUIET_CALLS;

import java.util.List;

/** The assertion libraries we know, each with what counts in it. Only public and protected methods are meant, but for parts of other calls. */
final class Libraries {

    static final List<Library> ALL = List.of(
            jupiter(),
            junit4(),
            junit3(),
            hamcrest(),
            assertj(),
            mockito(),
            testng(),
            truth(),
            easymock(),
            spock(),
            specification(),
            kotest(),
            restAssured());

    private Libraries() {}

    private static Library jupiter() {
        String api = "org/junit/jupiter/api/";
        return Library.of(api, MethodRule.of(api + "Assertions:" + api + "AssertionsKt", "assert*:fail*", ASSERTION));
    }

    private static Library junit4() {
        String junit = "org/junit/";
        return Library.of(
                junit,
                MethodRule.of(junit + "Assert", "assert*:fail*", ASSERTION),
                // What @Test(expected) is made of. ExpectedException, ErrorCollector and the like call Assert.
                MethodRule.of(junit + "internal/runners/statements/ExpectException", "evaluate", CHECKED_AT_RETURN),
                // Asserts for each test that its class has one constructor.
                MethodRule.of(junit + "runners/model/TestClass", "getOnlyConstructor", QUIET));
    }

    private static Library junit3() {
        String framework = "junit/framework/";
        return Library.of(
                framework,
                MethodRule.of(framework + "Assert:" + framework + "TestCase", "assert*:fail*", ASSERTION),
                // Asserts that the test has a name, and then runs it.
                MethodRule.of(framework + "TestCase", "runTest", QUIET_CALLS));
    }

    private static Library hamcrest() {
        return Library.of("org/hamcrest/", MethodRule.of("org/hamcrest/*MatcherAssert", "assertThat", ASSERTION));
    }

    /** {@code assertThat(x)} alone is opened and not checked. Calls of which we do not know that they check nothing, count. */
    private static Library assertj() {
        String api = "org/assertj/core/api/";
        String opening =
                "as:describedAs:overridingErrorMessage:withFailMessage:withRepresentation:withThreadDumpOnError"
                        + ":with*Comparator*:withStrictTypeChecking:withEqualsFor*:withAssertion*:with*Info*:withTypeComparators"
                        + ":using*:ignoring*:comparingOnly*:treating*:inHexadecimal:inBinary:inUnicode:getWritableAssertionInfo"
                        + ":extracting*:flatExtracting*:flatMap:map:filteredOn*:size:returnTo*:and:asString:actual:inspect"
                        + ":descriptionText:equals:hashCode:toString:set*:throwAssertionError";
        return Library.of(
                api,
                MethodRule.of(
                        api + "*SoftAssertions*:" + api + "*Assertions:" + api + "Fail",
                        "fail*:shouldHaveThrown",
                        ASSERTION),
                MethodRule.of(api + "*Assertions*", "assertThat*:then*", NONE),
                MethodRule.of(api + "ThrowableAssertAlternative", "with*:have*:has*", ASSERTION),
                MethodRule.of(api + "*Assert", "assertThat*:catch*", NONE),
                MethodRule.of(api + "*Assert:" + api + "ThrowableAssertAlternative", opening, QUIET),
                MethodRule.of(api + "*Assert:" + api + "ThrowableAssertAlternative", "*", ASSERTION));
    }

    private static Library mockito() {
        String internal = "org/mockito/internal/";
        return Library.of(
                "org/mockito/",
                MethodRule.of("org/mockito/*Mockito:org/mockito/InOrder:org/mockito/MockedStatic", "verify*", NONE),
                // Not verify(mock): that only says that the next call is a verification.
                MethodRule.of(internal + "verification/MockAwareVerificationMode", "verify", ASSERTION),
                MethodRule.of(
                        internal + "MockitoCore:" + internal + "MockedStaticImpl", "verifyNo*:verifyZero*", ASSERTION));
    }

    private static Library testng() {
        String testng = "org/testng/";
        return Library.of(
                testng,
                MethodRule.of(
                        testng + "Assert:" + testng + "AssertJUnit:" + testng + "FileAssert",
                        "assert*:fail*:expectThrows",
                        ASSERTION),
                // What @Test(expectedExceptions) is made of; asked of tests that threw.
                MethodRule.of(testng + "internal/*ExpectedExceptionsHolder", "isExpectedException", ASSERTION));
    }

    private static Library truth() {
        String truth = "com/google/common/truth/";
        String opening =
                "that:named:check:comparing*:formatting*:with*:using*:ignoring*:displaying*:unpacking*:reporting*"
                        + ":hasMessageThat:hasCauseThat:isWithin*:isNotWithin*:actual*:internal*:equals:hashCode:toString:fail*";
        return Library.of(
                truth,
                MethodRule.of(truth + "Truth", "assert*", NONE),
                MethodRule.of(truth + "*SubjectBuilder", "fail", ASSERTION),
                MethodRule.of(truth + "*Subject", opening, QUIET),
                MethodRule.of(truth + "*Subject", "*", ASSERTION),
                MethodRule.of(
                        truth + "*Subject$*", "of:contains*:doesNot*:isEqualTo:isNotEqualTo:matches*", ASSERTION));
    }

    private static Library easymock() {
        String easymock = "org/easymock/";
        return Library.of(
                easymock,
                MethodRule.of(
                        easymock + "EasyMock:" + easymock + "EasyMockSupport:" + easymock + "internal/MocksControl",
                        "verify*",
                        ASSERTION));
    }

    private static Library spock() {
        return Library.of(
                "org/spockframework/",
                MethodRule.of("org/spockframework/runtime/SpockRuntime", "verify*", ASSERTION),
                MethodRule.of("org/spockframework/*/SpecInternals", "thrownImpl", ASSERTION));
    }

    private static Library specification() {
        String lang = "spock/lang/";
        return Library.of(lang, MethodRule.of(lang + "Specification", "notThrown:noExceptionThrown", ASSERTION));
    }

    private static Library kotest() {
        // Each matcher counts itself, for Kotest's own check that a test has assertions.
        return Library.of("io/kotest/", MethodRule.of("io/kotest/assertions/*AssertionCounter", "inc", ASSERTION));
    }

    /** Each expectation of a response that is there is validated at once; those that were said before, together when it comes. */
    private static Library restAssured() {
        String rest = "io/restassured/";
        String validating = rest + "internal/ResponseSpecificationImpl$HamcrestAssertionClosure";
        return Library.of(
                rest,
                // Every response is validated. Only where something is expected, it comes to its first part.
                MethodRule.of(validating, "validate", QUIET),
                MethodRule.of(validating, "validateStatusCodeAndStatusLine", ASSERTION_AFTER_ALL),
                MethodRule.of(
                        rest + "RestAssured:" + rest + "builder/*:" + rest + "config/*:" + rest + "http/*:" + rest
                                + "matcher/*:" + rest + "path/*:" + rest + "response/*:" + rest + "specification/*",
                        "*",
                        NONE));
    }
}
