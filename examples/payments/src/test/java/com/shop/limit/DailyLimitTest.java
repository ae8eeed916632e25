package com.shop.limit;

import static org.assertj.core.api.Assertions.assertThat;

import com.shop.money.Money;
import io.countersign.junit.Verifies;
import org.junit.jupiter.api.Test;

@Verifies("REQ-LIMIT-1")
class DailyLimitTest {

    private final SpendingLimit limit = new FixedLimit(Money.of("1000.00", "EUR"));

    @Test
    void allowsSpendingUpToTheLimit() {
        limit.spend("C-7", Money.of("400.00", "EUR"));

        assertThat(limit.allows("C-7", Money.of("600.00", "EUR"))).isTrue();
    }

    @Test
    void refusesWhatGoesBeyondTheLimit() {
        limit.spend("C-7", Money.of("400.00", "EUR"));

        assertThat(limit.allows("C-7", Money.of("600.01", "EUR"))).isFalse();
    }
}
