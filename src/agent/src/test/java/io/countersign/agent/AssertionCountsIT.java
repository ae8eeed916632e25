package io.countersign.agent;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
