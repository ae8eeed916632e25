package io.countersign.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.model.Fault;
import io.countersign.model.InputException;
import io.countersign.model.Location;
import org.junit.jupiter.api.Test;

class BegunTest {

    @Test
    void givesWhatTheStepGives() {
        assertThat(Begun.of(() -> "read").get()).isEqualTo("read");
    }

    @Test
    void throwsWhatTheStepThrowsEachTimeItIsAsked() {
        InputException fault = new InputException(new Fault(Location.ofFile("a.evidence"), "is cut"));
        Begun<String> begun = Begun.of(() -> {
            throw fault;
        });

        assertThatThrownBy(begun::get).isSameAs(fault);
        assertThatThrownBy(begun::get).isSameAs(fault);
    }
}
