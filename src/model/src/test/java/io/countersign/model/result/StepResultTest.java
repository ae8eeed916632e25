package io.countersign.model.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.model.Location;
import io.countersign.model.declared.Scope;
import io.countersign.model.declared.Step;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class StepResultTest {

    private static final Step STEP =
            new Step("pay", "Pay", Scope.none(), List.of(), false, Location.ofLine("r.yaml", 1));

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1", "10, 10", "11, 10", "50000, 10"})
    void namesTheFirstTestsThatTouchedItAndCountsAll(int touching, int named) {
        assertThat(touched(touching, named).touchedBy()).hasSize(named);
        assertThatThrownBy(() -> touched(touching, named + 1))
                .hasMessage((named + 1) + " named of " + touching + " tests");
    }

    private static StepResult touched(int touching, int named) {
        return new StepResult(
                STEP, Coverage.EMPTY, Coverage.EMPTY, Collections.nCopies(named, "[test:A]"), touching, false);
    }
}
