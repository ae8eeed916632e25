package com.shop.pay;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.junit.Verifies;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@Verifies("REQ-PAY-2")
class RetryPolicyTest {

    @Test
    void doublesThePauseBeforeEachFurtherAttempt() {
        RetryPolicy policy = new RetryPolicy(4, Duration.ofMillis(500));

        assertThat(policy.pauseBefore(1)).isZero();
        assertThat(policy.pauseBefore(2)).isEqualTo(Duration.ofMillis(500));
        assertThat(policy.pauseBefore(4)).isEqualTo(Duration.ofSeconds(2));
    }
}
