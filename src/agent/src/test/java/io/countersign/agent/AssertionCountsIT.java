package io.countersign.agent;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What counts as one assertion, with the real libraries, in the oldest and the newest version we know. */
class AssertionCountsIT {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"5.0.0, 1.0.0, 1.0.0", "6.1.3, 6.1.3, 1.3.0"})
    void jupiter(String version, String commons, String opentest4j) throws Exception {
        jupiterOf(version, commons, opentest4j).countAs("""
                        1 assertEquals(1, 1);
                        1 assertEquals(1.0, 1.1, 0.2, "near");
                        1 assertTrue(() -> true);
                        1! assertTrue(false);
                        1! assertEquals("a", "b");
                        1! fail("so");
                        2 assertNotNull(""); assertSame(1, 1);
                        1 assertArrayEquals(new int[] {1}, new int[] {1});
                        1 assertThrows(IllegalStateException.class, () -> { throw new IllegalStateException(); });
                        1! assertThrows(IllegalStateException.class, () -> {});
                        1 assertAll(() -> assertEquals(1, 1), () -> assertTrue(true));
                        1! assertAll(() -> assertEquals(1, 2), () -> assertTrue(false));
                        1 assertTimeout(java.time.Duration.ofMinutes(1), () -> assertTrue(true));
                        0 assumeTrue(true);
                        0! assumeTrue(false);
                        0 nothing();
                        3 try { assertTrue(false); } catch (AssertionError e) { assertNotNull(e); } assertTrue(true);
                        """);
    }

    @Test
    void nothingIsCountedWhereItIsNotWanted() throws Exception {
        jupiterOf("6.1.3", "6.1.3", "1.3.0").options(",assertions=off").countAs("""
                        0 assertEquals(1, 1);
                        0! fail("so");
                        """);
    }

    @Test
    void helpersOfTheUsersOwnCountWhereTheyAreNamed() throws Exception {
        jupiterOf("6.1.3", "6.1.3", "1.3.0")
                .options(",assertions=Program$Checks#verify*")
                .countAs("""
                        1 Checks.verifyPaid(3);
                        1! Checks.verifyPaid(-3);
                        1 Checks.other(3);
                        """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"4.12", "4.13.2"})
    void junit4(String version) throws Exception {
        new CountedStatements(folder, "junit-" + version, "hamcrest-core-1.3")
                .importing(
                        "static org.junit.Assert.*",
                        "static org.hamcrest.CoreMatchers.*",
                        "org.junit.*",
                        "org.junit.rules.*",
                        "org.junit.runner.JUnitCore")
                .with("""
                        static void run(Class<?> tests) throws Throwable {
                            for (org.junit.runner.notification.Failure failure : new JUnitCore().run(tests).getFailures()) {
                                throw failure.getException();
                            }
                        }
                        public static class Nothing {
                            @Test public void one() {}
                            @Test public void two() {}
                        }
                        public static class Expecting {
                            @Test(expected = IllegalStateException.class) public void one() { throw new IllegalStateException(); }
                            @Test(expected = IllegalStateException.class) public void two() {
                                assertTrue(true);
                                throw new IllegalStateException();
                            }
                        }
                        public static class ExpectingInVain {
                            @Test(expected = IllegalStateException.class) public void one() {}
                        }
                        public static class ByRule {
                            @Rule public ExpectedException thrown = ExpectedException.none();
                            @Rule public ErrorCollector errors = new ErrorCollector();
                            @Test public void none() {}
                            @Test public void one() {
                                thrown.expect(IllegalStateException.class);
                                throw new IllegalStateException();
                            }
                            @Test public void collected() {
                                errors.checkThat(1, is(1));
                                errors.checkThat(2, is(2));
                            }
                        }
                        public static class Old extends junit.framework.TestCase {
                            public void testNothing() {}
                            public void testTwo() { assertEquals(1, 1); assertTrue(true); }
                        }
                        """)
                .countAs("""
                        1 assertEquals(1, 1);
                        1! assertEquals("a", "b");
                        1 assertThat(1, is(1));
                        1! fail();
                        1 assertArrayEquals(new int[] {1}, new int[] {1});
                        1 junit.framework.Assert.assertEquals(1, 1);
                        1 junit.framework.TestCase.assertEquals("a", "a");
                        1! junit.framework.TestCase.fail("so");
                        0 Assume.assumeTrue(true);
                        0 run(Nothing.class);
                        3 run(Expecting.class);
                        0! run(ExpectingInVain.class);
                        3 run(ByRule.class);
                        2 run(Old.class);
                        """);
    }

    @Test
    void junit4ThatExpectsInPlace() throws Exception {
        new CountedStatements(folder, "junit-4.13.2", "hamcrest-core-1.3")
                .importing("static org.junit.Assert.*")
                .countAs("""
                        1 assertThrows(IllegalStateException.class, () -> { throw new IllegalStateException(); });
                        1! assertThrows(IllegalStateException.class, () -> {});
                        """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hamcrest-core-1.3", "hamcrest-3.0"})
    void hamcrest(String version) throws Exception {
        new CountedStatements(folder, version)
                .importing("static org.hamcrest.MatcherAssert.*", "static org.hamcrest.CoreMatchers.*")
                .countAs("""
                        1 assertThat(1, is(1));
                        1 assertThat("why", 1, is(not(2)));
                        1! assertThat(1, is(2));
                        1 assertThat("true", true);
                        0 is(1).matches(1);
                        """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.0.0", "3.20.2", "3.27.7"})
    void assertj(String version) throws Exception {
        assertjOf(version).countAs("""
                        0 assertThat("a");
                        1 assertThat("a").isEqualTo("a");
                        1! assertThat("a").isEqualTo("b");
                        2 assertThat("a").as("why").isNotNull().startsWith("a");
                        1 assertThat(List.of(1, 2)).containsExactly(1, 2);
                        1 assertThat(List.of(1, 2)).hasSize(2);
                        1! assertThat(List.of(1, 2)).hasSize(3);
                        1 assertThat(List.of(1, 2)).usingElementComparator((a, b) -> 0).contains(7, 8);
                        0 assertThat(List.of("a", "b")).extracting("bytes");
                        1 assertThat(List.of("a", "b")).extracting("empty").containsOnly(false);
                        1 assertThat(new int[] {1}).contains(1);
                        2 assertThat(3).isGreaterThan(2).isLessThan(4);
                        2 assertThat(Map.of("a", 1)).containsKey("a").containsEntry("a", 1);
                        0 catchThrowable(() -> { throw new IllegalStateException("x"); });
                        3 assertThatThrownBy(() -> { throw new IllegalStateException("x"); }).isInstanceOf(RuntimeException.class).hasMessage("x");
                        1! assertThatThrownBy(() -> {});
                        1! fail("so");
                        1 assertThat(Optional.of(1)).isPresent();
                        0 new Money(3);
                        1 new Money(3).isNotNull();
                        """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.20.2", "3.27.7"})
    void newerAssertj(String version) throws Exception {
        assertjOf(version).countAs("""
                        2 assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> { throw new IllegalStateException("x"); }).withMessage("x");
                        1 assertThatNoException().isThrownBy(() -> {});
                        1 assertThat("a").satisfies(a -> assertThat(a).isNotNull().isEqualTo("a"));
                        2 assertThat(List.of(1)).singleElement().isEqualTo(1);
                        1 assertThat(new Object[] {1}).usingRecursiveComparison().isEqualTo(new Object[] {1});
                        2 SoftAssertions softly = new SoftAssertions(); softly.assertThat(1).isEqualTo(1); softly.assertThat("a").isNotEmpty(); softly.assertAll();
                        2! SoftAssertions softly = new SoftAssertions(); softly.assertThat(1).isEqualTo(2); softly.assertThat("a").isEmpty(); softly.assertAll();
                        0 assertThat(List.of("a", "b")).filteredOn("empty", false);
                        1 BDDAssertions.then(1).isEqualTo(1);
                        """);
    }

    private CountedStatements assertjOf(String version) {
        return new CountedStatements(folder, "assertj-core-" + version, "byte-buddy-1.18.14")
                .importing("static org.assertj.core.api.Assertions.*", "org.assertj.core.api.*", "java.util.*")
                .with("""
                        static class Money extends AbstractAssert<Money, Integer> {
                            Money(int amount) { super(amount, Money.class); }
                        }
                        """);
    }

    @ParameterizedTest
    @CsvSource({"3.12.4, 1.11.13", "5.24.0, 1.18.14"})
    void mockito(String version, String byteBuddy) throws Exception {
        new CountedStatements(
                        folder,
                        "mockito-core-" + version,
                        "byte-buddy-" + byteBuddy,
                        "byte-buddy-agent-" + byteBuddy,
                        "objenesis-3.3")
                .importing("static org.mockito.Mockito.*", "java.util.*", "org.mockito.*")
                .with("static List<String> list = mock(List.class);\n")
                .countAs("""
                        0 when(list.get(0)).thenReturn("a"); list.get(0);
                        1 verify(list).get(0);
                        2 verify(list, atLeastOnce()).get(0); verify(list, never()).clear();
                        1! verify(list).clear();
                        1 verify(list, timeout(1000)).get(0);
                        1 verifyNoMoreInteractions(list);
                        1 verifyNoInteractions(mock(List.class));
                        1! verifyNoInteractions(list);
                        2 InOrder order = inOrder(list); order.verify(list).get(0); order.verifyNoMoreInteractions();
                        1 BDDMockito.then(list).should().get(0);
                        """);
    }

    @Test
    void mockitoOfStaticMethods() throws Exception {
        new CountedStatements(
                        folder,
                        "mockito-core-5.24.0",
                        "byte-buddy-1.18.14",
                        "byte-buddy-agent-1.18.14",
                        "objenesis-3.3")
                .importing("static org.mockito.Mockito.*", "org.mockito.*")
                .with("public static class Clock { public static int now() { return 1; } }\n")
                .countAs("""
                        1 try (MockedStatic<Clock> clock = mockStatic(Clock.class)) { Clock.now(); clock.verify(() -> Clock.now()); }
                        1 try (MockedStatic<Clock> clock = mockStatic(Clock.class)) { clock.verifyNoInteractions(); }
                        """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"6.14.3", "7.12.0"})
    void testng(String version) throws Exception {
        new CountedStatements(folder, "testng-" + version)
                .importing("static org.testng.Assert.*", "org.testng.asserts.SoftAssert")
                .countAs("""
                        1 assertEquals(1, 1);
                        1! assertEquals("a", "b");
                        1! assertTrue(false);
                        1! fail("so");
                        1 assertThrows(IllegalStateException.class, () -> { throw new IllegalStateException(); });
                        1 expectThrows(IllegalStateException.class, () -> { throw new IllegalStateException(); });
                        2 SoftAssert softly = new SoftAssert(); softly.assertEquals(1, 1); softly.assertTrue(true); softly.assertAll();
                        """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.0", "1.4.5"})
    void truth(String version) throws Exception {
        new CountedStatements(folder, "truth-" + version, "guava-33.7.2-jre", "failureaccess-1.0.3", "junit-4.13.2")
                .importing("static com.google.common.truth.Truth.*", "java.util.*")
                .countAs("""
                        0 assertThat(1);
                        1 assertThat(1).isEqualTo(1);
                        1! assertThat(1).isEqualTo(2);
                        1 assertWithMessage("why").that("a").startsWith("a");
                        1 assertThat(List.of(1, 2)).containsExactly(1, 2).inOrder();
                        1 assertThat(1.0).isWithin(0.1).of(1.05);
                        0 assertThat(new IllegalStateException("x")).hasMessageThat();
                        1 assertThat(new IllegalStateException("x")).hasMessageThat().contains("x");
                        1 assertThat(Map.of("a", 1)).containsEntry("a", 1);
                        1! assert_().fail();
                        """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.6", "5.7.0"})
    void easymock(String version) throws Exception {
        new CountedStatements(folder, "easymock-" + version, "objenesis-3.3")
                .importing("static org.easymock.EasyMock.*", "org.easymock.*", "java.util.*")
                .with("""
                        static Runnable called(boolean run) {
                            Runnable mock = mock(Runnable.class);
                            mock.run();
                            replay(mock);
                            if (run) mock.run();
                            return mock;
                        }
                        """)
                .countAs("""
                        0 called(true);
                        1 verify(called(true));
                        1 verify(called(true), called(true));
                        1! verify(called(false));
                        1 IMocksControl control = createControl(); control.replay(); control.verify();
                        1 EasyMockSupport all = new EasyMockSupport(); all.mock(Runnable.class); all.replayAll(); all.verifyAll();
                        """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "none"})
    void assertStatementsOfTestCodeWithAndWithoutProbes(String recorded) throws Exception {
        statements(",includes=" + recorded).jvm("-ea").countAs("""
                        1 assert one() == 1;
                        1! assert one() == 2;
                        1! assert one() == 2 : "why " + one();
                        2 assert one() == 1 && one() < 2 || one() > 3; assert one() > 0;
                        3 for (int i = 0; i < 3; i++) assert i < 3;
                        0 if (one() == 2) assert true;
                        """);
    }

    @Test
    void disabledAssertStatementsAreNotExecuted() throws Exception {
        statements("").countAs("""
                        0 assert one() == 1;
                        0 assert one() == 2;
                        """);
    }

    private CountedStatements statements(String options) {
        return new CountedStatements(folder).options(options).with("static int one() { return 1; }\n");
    }

    private CountedStatements jupiterOf(String version, String commons, String opentest4j) {
        return new CountedStatements(
                        folder,
                        "junit-jupiter-api-" + version,
                        "junit-platform-commons-" + commons,
                        "opentest4j-" + opentest4j)
                .importing("static org.junit.jupiter.api.Assertions.*", "static org.junit.jupiter.api.Assumptions.*")
                .with("""
                        static void nothing() {}
                        public static class Checks {
                            public static void verifyPaid(int amount) {
                                assertTrue(true);
                                if (amount < 0) throw new IllegalStateException();
                            }
                            public static void other(int amount) { assertTrue(true); }
                        }
                        """);
    }
}
