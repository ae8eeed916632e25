package io.countersign.agent;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PitMinionTest {

    @ParameterizedTest
    @CsvSource({
        "org.pitest.coverage.execute.CoverageMinion 40000, true",
        "org.pitest.mutationtest.execute.MutationTestMinion 40000, true",
        "org.pitest.mutationtest.commandline.MutationCoverageReport --targetClasses shop.Minion, false",
        "com.shop.Minion, false",
        "/opt/build/surefirebooter.jar org.pitest.coverage.execute.CoverageMinion, false",
        "'', false"
    })
    void isToldByTheMainClass(String command, boolean minion) {
        assertThat(PitMinion.isStartedBy(command)).isEqualTo(minion);
    }
}
