package io.countersign.benchmarks.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

final class ProbePlacesTest {

    static final class Target {
        static final int START = Integer.getInteger("start", 1);

        int sign(int number) {
            return number < 0 ? -1 : 1;
        }
    }

    @Test
    void probesAreNumberedMethodByMethod() throws IOException {
        ProbePlaces places = read();

        List<String> methods = new ArrayList<>();
        for (int probe = 0; probe < 5; probe++) {
            methods.add(places.probe(probe).method());
        }
        assertThat(methods).containsExactly("<init>", "sign", "sign", "sign", "<clinit>");
        assertThat(places.probe(4).isClassInitialiser()).isTrue();
        assertThat(places.method(1).method()).isEqualTo("sign");
    }

    private static ProbePlaces read() throws IOException {
        try (InputStream input =
                Objects.requireNonNull(ProbePlacesTest.class.getResourceAsStream("ProbePlacesTest$Target.class"))) {
            return ProbePlaces.read(input.readAllBytes());
        }
    }
}
