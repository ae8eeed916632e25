package io.countersign.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvidenceFileTest {

    @ParameterizedTest
    @CsvSource({
        "2026-01-31T23:59:59.999Z, 20260131T235959Z",
        "2026-10-05T00:00:00Z, 20261005T000000Z",
        "2026-12-25T01:02:03Z, 20261225T010203Z"
    })
    void aRunWithoutANameIsCalledByItsStartInUtc(Instant start, String name) {
        assertThat(EvidenceFile.startTime(start)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({"nightly-1.2_X, nightly-1.2_X", "a/b\\c, a_b_c", "'über alles', _ber_alles", "../up, .._up", "'', ''"})
    void whatAFileNameShouldNotHoldBecomesAnUnderscore(String runId, String name) {
        assertThat(EvidenceFile.fileName(runId)).isEqualTo(name);
    }

    @Test
    void theProcessIsKnownByTheIdOfItsHandle() {
        assertThat(ProcessId.current()).isEqualTo(ProcessHandle.current().pid());
    }
}
