package io.countersign.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.report.AtOnce.Writing;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class AtOnceTest {

    private final Set<String> written = ConcurrentHashMap.newKeySet();

    private Writing writing(String name) {
        return () -> written.add(name);
    }

    private static Writing failing(Throwable failure) {
        return () -> {
            if (failure instanceof IOException io) {
                throw io;
            }
            throw (RuntimeException) failure;
        };
    }

    @Test
    void writesEverythingWithFewerThreadsThanThings() throws IOException {
        AtOnce.write(List.of(writing("a"), writing("b"), writing("c")), 2);

        assertThat(written).containsExactlyInAnyOrder("a", "b", "c");
    }

    @Test
    void writesAtTheSameTimeWhatItHasThreadsFor() throws IOException {
        CyclicBarrier meeting = new CyclicBarrier(2);
        Writing waiting = () -> {
            try {
                meeting.await(60, TimeUnit.SECONDS);
                written.add("met");
            } catch (Exception e) {
                throw new IOException("nobody else came", e);
            }
        };

        AtOnce.write(List.of(waiting, waiting), 2);

        assertThat(written).containsExactly("met");
    }

    @Test
    void throwsTheFailureAsItIsAndWritesTheRest() {
        IOException full = new IOException("the disk is full");

        assertThatThrownBy(() -> AtOnce.write(List.of(writing("a"), failing(full), writing("b")), 2))
                .isSameAs(full);
        assertThat(written).containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void throwsTheFirstOfSeveralFailuresInTheOrderOfTheList() {
        IllegalStateException broken = new IllegalStateException("a template is broken");
        IOException full = new IOException("the disk is full");

        assertThatThrownBy(() -> AtOnce.write(List.of(failing(broken), failing(full)), 2))
                .isSameAs(broken)
                .hasSuppressedException(full);
    }
}
