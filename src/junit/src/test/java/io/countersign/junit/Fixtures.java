package io.countersign.junit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;

/** Test classes that are run by tests, never by the build: it takes no nested classes. */
final class Fixtures {

    private Fixtures() {}

    @Tag("slow")
    @TestMethodOrder(MethodOrderer.OrderAnnotation.class)
    static class Outcomes {

        Outcomes() {
            FakeRecorder.run(1);
        }

        @BeforeAll
        static void prepares() {
            FakeRecorder.run(2);
        }

        @Test
        @Order(1)
        @Tag("REQ-1")
        @Tag("REQ-2")
        void passes() {
            FakeRecorder.run(3);
        }

        @Test
        @Order(2)
        void fails() {
            FakeRecorder.run(4);
            assertEquals(1, 2, "sums are wrong");
        }

        @Test
        @Order(3)
        void aborts() {
            assumeTrue(false, "no network");
        }

        @Test
        @Order(4)
        @Disabled("until June")
        void isDisabled() {}

        @AfterAll
        static void cleansUp() {
            FakeRecorder.run(9);
        }
    }

    static class Templates {

        @ParameterizedTest
        @ValueSource(ints = {10, 11})
        void isParameterized(int probe) {
            FakeRecorder.run(probe);
        }

        @RepeatedTest(2)
        void isRepeated() {}
    }

    static class Dynamic {

        @TestFactory
        Stream<DynamicNode> makesTests() {
            FakeRecorder.run(1);
            return IntStream.of(20, 21)
                    .mapToObj(probe -> DynamicTest.dynamicTest("dynamic " + probe, () -> FakeRecorder.run(probe)));
        }
    }

    static class ThrowingFactory {

        @TestFactory
        Stream<DynamicNode> throwsAfterOne() {
            return Stream.of(1, 2).map(number -> {
                if (number == 2) {
                    throw new IllegalStateException("no more tests");
                }
                return DynamicTest.dynamicTest("dynamic 1", () -> {});
            });
        }
    }

    static class ThrowingBeforeAll {

        @BeforeAll
        static void throwsAtOnce() {
            throw new IllegalStateException("no database");
        }

        @Test
        void isNeverReached() {}
    }

    static class Outer {

        @Test
        void outer() {}

        @Nested
        class Inner {
            @Test
            void inner() {
                FakeRecorder.run(5);
            }
        }
    }

    interface Contract {

        @Test
        default void keepsTheContract() {}
    }

    abstract static class Base {

        @Test
        void isInherited() {}
    }

    static class Heir extends Base implements Contract {}

    static class StartsJUnit {

        @Test
        void runsTestsItself() {
            RecordedRun.launch(new ArrayList<>(), Outcomes.class, ThrowingBeforeAll.class);
        }

        @Test
        void runsTestsItselfOnAnotherThread() throws InterruptedException {
            Thread thread = new Thread(() -> RecordedRun.launch(new ArrayList<>(), Outcomes.class));
            thread.start();
            thread.join();
        }
    }

    static class StartsJUnitBeforeAll {

        @BeforeAll
        static void runsTestsItself() {
            RecordedRun.launch(new ArrayList<>(), Outcomes.class);
        }

        @Test
        void passes() {}
    }

    static class Hostile {

        private static final class Unspeakable extends RuntimeException {
            @Override
            public String getMessage() {
                throw new IllegalStateException("not even this");
            }
        }

        @Test
        void throwsWhatCannotBeDescribed() {
            throw new Unspeakable();
        }

        @Test
        void throwsTenMegabytes() {
            throw new IllegalStateException("x".repeat(10_000_000));
        }

        @Test
        void throwsHalfACharacterAtTheLimit() {
            throw new IllegalStateException("x".repeat(1_999) + "😀".repeat(10));
        }

        @TestFactory
        List<DynamicTest> hasTenMegabytesOfName() {
            return List.of(DynamicTest.dynamicTest("y".repeat(10_000_000), () -> {}));
        }

        @Test
        void leavesItsThreadInterrupted() {
            Thread.currentThread().interrupt();
        }

        @Test
        void overflowsTheStack() {
            overflowsTheStack();
        }

        @Test
        void throwsNoMessage() {
            fail();
        }
    }

    static class RunsOutOfMemory {

        @Test
        void throwsAnOutOfMemoryError() {
            throw new OutOfMemoryError("all gone");
        }
    }

    static class Plain {

        @Test
        void one() {
            FakeRecorder.run(1);
        }

        @Test
        void two() {
            FakeRecorder.run(2);
        }

        @Test
        void three() {
            FakeRecorder.run(3);
        }
    }

    static class Many {

        @TestFactory
        Stream<DynamicTest> makesManyTests() {
            return IntStream.range(0, 5_000).mapToObj(i -> DynamicTest.dynamicTest("t" + i, () -> {}));
        }
    }

    static class Hundred {

        @RepeatedTest(value = 100, name = "{currentRepetition}")
        void isRepeated(RepetitionInfo info) {
            FakeRecorder.run(100 + info.getCurrentRepetition());
            assertEquals(0, info.getCurrentRepetition() % 2);
        }
    }

    static class ReusesTheLauncher {

        @Test
        void runsInTheSameLauncher() {
            RecordedRun.reused.execute(LauncherDiscoveryRequestBuilder.request()
                    .selectors(DiscoverySelectors.selectClass(Outcomes.class))
                    .build());
        }

        @Test
        void runsAfterIt() {
            FakeRecorder.run(7);
        }
    }

    static class Parallel {

        private static final CyclicBarrier ALL_ARE_OPEN = new CyclicBarrier(4);

        @ParameterizedTest
        @ValueSource(ints = {1, 2, 3, 4})
        void runsBesideTheOthers(int probe) throws Exception {
            ALL_ARE_OPEN.await(30, TimeUnit.SECONDS);
            FakeRecorder.run(probe);
            ALL_ARE_OPEN.await(30, TimeUnit.SECONDS);
        }
    }
}
