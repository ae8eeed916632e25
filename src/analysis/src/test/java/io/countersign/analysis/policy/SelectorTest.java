package io.countersign.analysis.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SelectorTest {

    @ParameterizedTest
    @CsvSource({
        "requirements/a.yaml, requirements/a.yaml, true",
        "requirements/a.yaml, requirements/b.yaml, false",
        "requirements, requirements/pay/a.yaml, true",
        "requirements/, requirements/pay/a.yaml, true",
        "requirements/pay, requirements/payments.yaml, false",
        "requirements/*, requirements/a.yaml, true",
        "requirements/pay/**, requirements/pay/x/a.yaml, true",
        "requirements/pay/**, requirements/a.yaml, false",
        "requirements/*.yaml, requirements/a.yaml, true",
        "requirements/*.yaml, requirements/a.feature, false",
        "**/a.yaml, requirements/pay/a.yaml, true"
    })
    void aPathIsAFileAFolderOrAGlob(String glob, String file, boolean fits) {
        assertThat(Selector.fits(glob, file)).isEqualTo(fits);
    }
}
