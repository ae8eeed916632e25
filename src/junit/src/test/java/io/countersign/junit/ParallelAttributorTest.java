package io.countersign.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.junit.Attributor.Credit;
import io.countersign.model.evidence.SharedFootprint;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * {@code 1: take; start E/a; run 7} plays events on thread 1: a node is taken up, starts, and executes probe 7. A name that begins with
 * a small letter is a test's.
 */
class ParallelAttributorTest {

    private final FakeContexts contexts = new FakeContexts();
    private final Attributor attributor = new ParallelAttributor(contexts, Map.of());
    private final StringBuilder outcome = new StringBuilder();

    @Test
    void overlappingTestsHaveFootprintsOfTheirOwn() {
        assertThat(played("""
                1: start E; run 1
                2: take; run 2; start E/a; run 3
                3: take; run 4; start E/b; run 5
                2: run 6; end E/a
                3: run 7; end E/b
                1: run 8; end E
                """)).isEqualTo("""
                E/a EXACT {2, 3, 6}
                E/b EXACT {4, 5, 7}
                E EXACT {1, 8}
                """);
    }

    @Test
    void testThatRunsInsideAWaitingOneIsNotMixedWithIt() {
        assertThat(played("""
                1: start E
                1: take; start E/a; run 1; take; run 2; start E/b; run 3; end E/b; run 4; end E/a
                1: end E
                """)).isEqualTo("""
                E/b EXACT {2, 3}
                E/a EXACT {1, 4}
                E EXACT {}
                """);
    }

    @Test
    void constructorInsideAWaitingTestIsNotMixedEither() {
        assertThat(played("""
                1: take; run 1; take; run 2; start E/b; run 3; end E/b
                1: take; run 4; start E/c; end E/c; run 5
                """)).isEqualTo("""
                E/b EXACT {2, 3}
                E/c EXACT {4}
                AMBIENT {1, 5} []
                """);
    }

    @Test
    void betweenSiblingsBelongsToTheNextOneWhereNothingIsTakenUp() {
        assertThat(played("""
                1: start E; start E/C; run 1; start E/C/a; run 2; end E/C/a; run 3; start E/C/b; end E/C/b; run 4; end E/C; run 5; end E
                """)).isEqualTo("""
                E/C/a EXACT {2}
                E/C/b EXACT {3}
                E/C EXACT {1, 4}
                E EXACT {5}
                """);
    }

    @Test
    void testsThatAreTasksOfAWorkerEachHaveAFootprint() {
        assertThat(played("""
                1: start E; start E/C; hand 2
                2: start E/C/a; run 1; end E/C/a; done
                1: hand 2
                2: start E/C/b; run 2; end E/C/b; done
                1: end E/C; end E
                """)).isEqualTo("""
                E/C/a EXACT {1}
                E/C/b EXACT {2}
                E/C EXACT {}
                E EXACT {}
                """);
    }

    @Test
    void betweenATestAndTheTakingUpOfTheNextIsTheContainers() {
        assertThat(played("""
                1: start E; take; start E/a; end E/a; run 1; take; run 2; start E/b; end E/b; end E
                """)).isEqualTo("""
                E/a EXACT {}
                E/b EXACT {2}
                E EXACT {1}
                """);
    }

    @Test
    void skippedNodeGivesItsPreparationToItsContainer() {
        assertThat(played("""
                1: start E; take; run 1; skip E/a; take; run 2; start E/b; end E/b; end E
                """)).isEqualTo("""
                E/b EXACT {2}
                E EXACT {1}
                """);
    }

    @Test
    void workThatIsHandedOverIsTheTests() {
        assertThat(played("""
                1: start E/a; hand 9
                2: start E/b; hand 8
                9: run 1; done
                8: run 2; done
                1: end E/a
                2: end E/b
                """)).isEqualTo("""
                E/a EXACT {1}
                E/b EXACT {2}
                """);
    }

    @Test
    void whatComesAfterTheEndIsLate() {
        assertThat(played("""
                1: start E/a; hand 9; run 1; end E/a; start E/b
                9: run 2
                1: run 3; end E/b
                9: run 4; done
                """)).isEqualTo("""
                E/a EXACT {1}
                E/b EXACT {3}
                LATE {2, 4} [E/a]
                """);
    }

    @Test
    void whatComesAndEndsWhileTheTestEndsIsLate() {
        play("1: start E; start E/a; run 1; hand 2");
        // The first take, of nobody's hits, is at the beginning of the end.
        contexts.afterNextTake = () -> contexts.afterNextTake = () -> {
            play("2: run 2; done");
            contexts.thread = 1;
        };

        assertThat(played("1: end E/a; end E")).isEqualTo("""
                E/a EXACT {1}
                E EXACT {}
                LATE {2} [E/a]
                """);
    }

    @Test
    void whatIsLeftBehindBetweenTestsIsLateForTheContainer() {
        assertThat(played("""
                1: start E; start E/C; start E/C/a; end E/C/a; run 1; hand 9; end E/C
                9: run 2; done
                1: take; run 3; hand 8; skip E/D
                8: run 4; done
                1: end E
                """)).isEqualTo("""
                E/C/a EXACT {}
                E/C EXACT {1}
                E EXACT {3}
                LATE {2} [E/C]
                LATE {4} [E]
                """);
    }

    @Test
    void threadWithoutWorkFromAnybodyIsAmbientWithTheNamesOfOpenTests() {
        assertThat(played("""
                1: start E/a
                7: run 1
                2: start E/b
                7: run 2
                1: end E/a
                2: end E/b
                7: run 3
                """)).isEqualTo("""
                E/a EXACT {}
                E/b EXACT {}
                AMBIENT {1} [E/a]
                AMBIENT {2} [E/a, E/b]
                AMBIENT {3} []
                """);
    }

    @Test
    void testThatEndsOnAnotherThreadIsUnmeasured() {
        assertThat(played("""
                1: start E/a; run 1
                2: run 9; end E/a
                1: run 2
                """)).isEqualTo("""
                E/a UNMEASURED {} it ended on another thread than it started on
                AMBIENT {1, 9} [E/a]
                LATE {2} [E/a]
                """);
    }

    @Test
    void whatDoesNotEndIsUnmeasuredAndNothingIsLost() {
        assertThat(played("""
                1: start E; start E/a; run 1
                1: abandon
                """)).isEqualTo("""
                E UNMEASURED {} it did not end
                E/a UNMEASURED {} it did not end
                AMBIENT {1} [E/a]
                """);
    }

    @Test
    void whatNobodyEndedIsAmbientInTheEnd() {
        assertThat(played("""
                1: start E/a; run 1
                2: take; run 2
                """)).isEqualTo("""
                AMBIENT {1, 2} [E/a]
                """);
    }

    @Test
    void nodesOfARunInsideATestAreTheTests() {
        assertThat(played("""
                1: take; start E/a; take; run 1; take; run 2; run 3; end E/a; take; run 4; start E/b; end E/b
                """)).isEqualTo("""
                E/a EXACT {1, 2, 3}
                E/b EXACT {4}
                """);
    }

    @Test
    void threadIsInsideWhileItWorksForATest() {
        play("1: start E");
        assertThat(attributor.isInside(1)).isTrue();
        contexts.thread = 2;
        assertThat(attributor.isInside(2)).isFalse();
        play("1: start E/a; end E/a");
        assertThat(attributor.isInside(1)).isTrue();
        play("1: end E");
        assertThat(attributor.isInside(1)).isFalse();
    }

    private String played(String script) {
        script.lines().forEach(this::play);
        contexts.thread = 99;
        for (SharedFootprint shared : attributor.shared()) {
            outcome.append(shared.kind()).append(' ').append(AttributorPlay.probes(shared.footprint()));
            outcome.append(' ').append(shared.openTests()).append('\n');
        }
        return outcome.toString();
    }

    private void play(String line) {
        contexts.thread = Long.parseLong(line.substring(0, line.indexOf(':')));
        for (String event : line.substring(line.indexOf(':') + 1).strip().split("; ")) {
            String[] words = event.split(" ");
            play(words[0], words.length > 1 ? words[1] : "");
        }
    }

    private void play(String event, String word) {
        long thread = contexts.thread;
        switch (event) {
            case "take" -> attributor.takenUp(thread, () -> true);
            case "start" -> start(word, thread);
            case "skip" -> attributor.skipped(discovered(word), thread);
            case "end" -> say(word, attributor.finished(word, thread));
            case "abandon" -> attributor.abandoned().forEach((id, credit) -> say(id, Optional.of(credit)));
            case "run" -> contexts.run(Integer.parseInt(word));
            case "hand" -> contexts.handTo(Long.parseLong(word));
            case "done" -> contexts.done();
            default -> throw new IllegalArgumentException(event);
        }
    }

    private void start(String id, long thread) {
        attributor.started(discovered(id), AttributorPlay.isTest(id), thread);
    }

    private String discovered(String id) {
        int slash = id.lastIndexOf('/');
        attributor.discovered(id, slash < 0 ? Optional.empty() : Optional.of(id.substring(0, slash)));
        return id;
    }

    private void say(String id, Optional<Credit> ended) {
        Credit credit = ended.orElseThrow();
        outcome.append(id).append(' ').append(credit.attribution()).append(' ');
        outcome.append(AttributorPlay.probes(credit.footprint()));
        outcome.append(credit.reason().isEmpty() ? "" : " " + credit.reason()).append('\n');
    }
}
