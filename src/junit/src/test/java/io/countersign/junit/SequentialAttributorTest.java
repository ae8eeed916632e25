package io.countersign.junit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Each test is a sequence of events and what comes of it; the language is {@link AttributorPlay}'s. */
class SequentialAttributorTest {

    @Test
    void whatRunsBetweenStartAndEndIsTheTests() {
        assertThat(AttributorPlay.of(
                        "start E 1; start E/C 1; run 1; start E/C/a 1; run 2; run 3; end E/C/a; run 4; end E/C; end E"))
                .isEqualTo("""
                        E/C/a EXACT {2, 3}
                        E/C EXACT {1, 4}
                        E EXACT {}
                        """);
    }

    @Test
    void theConstructorIsTheTestsWhereTheEngineSaysThatItTakesItUp() {
        assertThat(
                        AttributorPlay.of(
                                "start E 1; take 1; run 1; start E/C 1; run 2; take 1; run 3; start E/C/a 1; end E/C/a; run 4; take 1; run 5; start E/C/b 1; run 6; end E/C/b; run 7; end E/C; end E"))
                .isEqualTo("""
                        E/C/a EXACT {3}
                        E/C/b EXACT {5, 6}
                        E/C EXACT {1, 2, 4, 7}
                        E EXACT {}
                        """);
    }

    @Test
    void withoutThatTheFirstConstructorIsTheContainersAndTheNextTheTests() {
        assertThat(
                        AttributorPlay.of(
                                "start E 1; start E/C 1; run 1; start E/C/a 1; run 2; end E/C/a; run 3; start E/C/b 1; run 4; end E/C/b; run 5; end E/C; run 6; end E"))
                .isEqualTo("""
                        E/C/a EXACT {2}
                        E/C/b EXACT {3, 4}
                        E/C EXACT {1, 5}
                        E EXACT {6}
                        """);
    }

    @Test
    void theSetUpOfAnotherContainerIsNotTheNextTests() {
        assertThat(
                        AttributorPlay.of(
                                "start E 1; start E/C 1; start E/C/a 1; end E/C/a; run 1; start E/C/D 1; run 2; start E/C/D/b 1; run 3; end E/C/D/b; end E/C/D; run 4; start E/C/c 1; end E/C/c; end E/C; end E"))
                .isEqualTo("""
                        E/C/a EXACT {}
                        E/C/D/b EXACT {3}
                        E/C/D EXACT {2}
                        E/C/c EXACT {}
                        E/C EXACT {1, 4}
                        E EXACT {}
                        """);
    }

    @Test
    void aSkippedNodeLeavesWhatItsConditionsRanToTheContainer() {
        assertThat(
                        AttributorPlay.of(
                                "start E 1; start E/C 1; take 1; run 1; skip 1; run 2; take 1; run 3; start E/C/b 1; end E/C/b; end E/C; end E"))
                .isEqualTo("""
                        E/C/b EXACT {3}
                        E/C EXACT {1, 2}
                        E EXACT {}
                        """);
    }

    @Test
    void dynamicTestsAreCreditedOneByOne() {
        assertThat(
                        AttributorPlay.of(
                                "start E 1; take 1; run 1; start E/F 1; run 2; settle; ours; take 1; start E/F/a 1; run 3; end E/F/a; run 4; settle; ours; take 1; start E/F/b 1; run 5; end E/F/b; end E/F; end E"))
                .isEqualTo("""
                        E/F/a EXACT {3}
                        E/F/b EXACT {5}
                        E/F EXACT {1, 2, 4}
                        E EXACT {}
                        """);
    }

    @Test
    void testsThatOverlapAreUnmeasuredAndWhatRanIsAmbientWithTheirNames() {
        assertThat(
                        AttributorPlay.of(
                                "start E 1; start E/a 1; run 1; start E/b 2; run 2; end E/a; run 3; end E/b; run 4; start E/c 1; run 5; end E/c; end E"))
                .isEqualTo("""
                        E/a UNMEASURED {} ran at the same time as E/b
                        E/b UNMEASURED {} ran at the same time as E/a
                        E/c EXACT {4, 5}
                        E EXACT {}
                        AMBIENT {1} [E/a]
                        AMBIENT {2} [E/a, E/b]
                        AMBIENT {3} [E/b]
                        """.replace(
                        "AMBIENT {1} [E/a]\nAMBIENT {2} [E/a, E/b]", "AMBIENT {1} [E/a]\nAMBIENT {2} [E/a, E/b]"));
    }

    @Test
    void aTestThatOverlappedOnceStaysUnmeasured() {
        assertThat(
                        AttributorPlay.of(
                                "start E 1; start E/a 1; start E/b 2; end E/b; run 1; start E/c 2; run 2; end E/c; run 3; end E/a; end E"))
                .isEqualTo("""
                        E/b UNMEASURED {} ran at the same time as E/a
                        E/c UNMEASURED {} ran at the same time as E/a
                        E/a UNMEASURED {} ran at the same time as E/b
                        E EXACT {}
                        AMBIENT {1, 3} [E/a]
                        AMBIENT {2} [E/a, E/c]
                        """);
    }

    @Test
    void aContainerThatStartsOnAnotherThreadBlursTheOpenTest() {
        assertThat(
                        AttributorPlay.of(
                                "start E 1; start E/C 1; start E/C/a 1; run 1; start E/D 2; run 2; end E/C/a; run 3; end E/C; run 4; end E/D; run 5; end E"))
                .isEqualTo("""
                        E/C/a UNMEASURED {} ran at the same time as E/D
                        E/C AMBIGUOUS {} ran at the same time as E/D
                        E/D AMBIGUOUS {} ran at the same time as E/C
                        E EXACT {5}
                        AMBIENT {1, 2} [E/C/a]
                        AMBIENT {3, 4} []
                        """);
    }

    @Test
    void aTestBesideTheSetUpOfAnotherContainerIsUnmeasured() {
        assertThat(
                        AttributorPlay.of(
                                "start E 1; start E/C 1; start E/D 2; run 1; start E/C/a 1; run 2; end E/C/a; end E/C; end E/D; end E"))
                .isEqualTo("""
                        E/C/a UNMEASURED {} ran at the same time as E/D
                        E/C AMBIGUOUS {} ran at the same time as E/D
                        E/D AMBIGUOUS {} ran at the same time as E/C
                        E EXACT {}
                        AMBIENT {1} []
                        AMBIENT {2} [E/C/a]
                        """);
    }

    @Test
    void aNodeTakenUpOnAnotherThreadBlursTheOpenTestAndItself() {
        assertThat(
                        AttributorPlay.of(
                                "start E 1; take 1; start E/a 1; run 1; take 2; run 2; end E/a; run 3; start E/b 2; run 4; end E/b; take 2; run 5; start E/c 2; end E/c; end E"))
                .isEqualTo("""
                        E/a UNMEASURED {} another test was prepared at the same time
                        E/b UNMEASURED {} it was prepared while something else ran
                        E/c EXACT {5}
                        E EXACT {}
                        AMBIENT {1, 2} [E/a]
                        AMBIENT {3, 4} [E/b]
                        """);
    }

    /** The second was taken up before any test was open, and its constructor runs inside the first. */
    @Test
    void nodesTakenUpOnTwoThreadsBeforeAnyStartsBlurEachOther() {
        assertThat(
                        AttributorPlay.of(
                                "start E 1; take 1; take 2; run 1; start E/a 1; run 2; end E/a; run 3; start E/b 2; run 4; end E/b; take 1; run 5; start E/c 1; end E/c; end E"))
                .isEqualTo("""
                        E/a UNMEASURED {} it was prepared while something else ran
                        E/b UNMEASURED {} it was prepared while something else ran
                        E/c EXACT {5}
                        E EXACT {}
                        AMBIENT {1, 2} [E/a]
                        AMBIENT {3, 4} [E/b]
                        """);
    }

    @Test
    void aNodeThatIsSkippedOnAnotherThreadBlursNothingLater() {
        assertThat(
                        AttributorPlay.of(
                                "start E 1; start E/a 1; take 2; skip 2; end E/a; take 2; run 1; start E/b 2; run 2; end E/b; end E"))
                .isEqualTo("""
                        E/a UNMEASURED {} another test was prepared at the same time
                        E/b EXACT {1, 2}
                        E EXACT {}
                        """);
    }

    /** A test ran an engine of its own, on threads of its own, that told nobody of its tests. */
    @Test
    void aThreadThatDiedWithoutStartingWhatItTookUpBlursNothingLater() {
        assertThat(
                        AttributorPlay.of(
                                "start E 1; take 1; start E/a 1; take 2; die 2; end E/a; take 1; run 1; start E/b 1; run 2; end E/b; end E"))
                .isEqualTo("""
                        E/a UNMEASURED {} another test was prepared at the same time
                        E/b EXACT {1, 2}
                        E EXACT {}
                        """);
    }

    @Test
    void aNodeTakenUpInsideATestOnItsOwnThreadIsTheTests() {
        assertThat(AttributorPlay.of("start E 1; start E/a 1; run 1; take 1; run 2; end E/a; end E"))
                .isEqualTo("""
                        E/a EXACT {1, 2}
                        E EXACT {}
                        """);
    }

    @Test
    void whatUnfinishedTestsAndContainersExecutedIsNotLostWhenTheJvmEnds() {
        assertThat(AttributorPlay.of("run 1; start E 1; run 2; start E/a 1; run 3"))
                .isEqualTo("""
                        AMBIENT {1, 2} []
                        AMBIENT {3} [E/a]
                        """);
    }

    @Test
    void whatIsAbandonedByItsPlanIsClosedAndBlursNothingAfterIt() {
        assertThat(
                        AttributorPlay.of(
                                "start E 1; start E/a 1; run 1; take 2; abandon; start E 1; start E/b 1; run 2; end E/b; end E"))
                .isEqualTo("""
                        E AMBIGUOUS {} it did not end
                        E/a UNMEASURED {} another test was prepared at the same time
                        E/b EXACT {2}
                        E EXACT {}
                        AMBIENT {1} [E/a]
                        """);
    }

    @Test
    void theSameTestStartedTwiceLosesNothing() {
        assertThat(AttributorPlay.of(
                        "start E 1; start E/a 1; run 1; start E/a 2; run 2; end E/a; run 3; end E/a; end E"))
                .isEqualTo("""
                        E/a UNMEASURED {} ran at the same time as E/a
                        E/a never started
                        E EXACT {3}
                        AMBIENT {1, 2} [E/a]
                        """);
    }

    @Test
    void whatRunsInTheListenerIsTheRecordersUnlessTestsRunBesideIt() {
        assertThat(
                        AttributorPlay.of(
                                "start E 1; run 1; ours; start E/a 1; run 2; ours; start E/b 2; run 3; ours; end E/a; run 4; ours; end E/b; run 5; ours; end E"))
                .isEqualTo("""
                        E/a UNMEASURED {} ran at the same time as E/b
                        E/b UNMEASURED {} ran at the same time as E/a
                        E EXACT {}
                        AMBIENT {3} [E/a, E/b]
                        AMBIENT {4} [E/b]
                        RECORDER {1, 2, 5}
                        """);
    }

    @Test
    void whatEndsWithoutHavingStartedIsCreditedNothing() {
        assertThat(AttributorPlay.of("start E 1; run 1; end E/a; end E")).isEqualTo("""
                        E/a never started
                        E EXACT {1}
                        """);
    }
}
