package com.shop.fraud;

import static org.assertj.core.api.Assertions.assertThat;

import com.shop.order.Market;
import io.countersign.junit.Verifies;
import org.junit.jupiter.api.Test;

class MarketLimitsTest {

    @Test
    @Verifies("REQ-FARUD-1")
    void isStricterInTheUnitedStatesThanAtHome() {
        MarketLimits limits = MarketLimits.agreed();

        assertThat(limits.highestScore(Market.US)).isLessThan(limits.highestScore(Market.DE));
    }
}
