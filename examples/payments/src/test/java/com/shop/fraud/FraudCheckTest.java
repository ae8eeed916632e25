package com.shop.fraud;

import static com.shop.order.Orders.asFirstOrder;
import static com.shop.order.Orders.domestic;
import static com.shop.order.Orders.withCardFrom;
import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.junit.Verifies;
import org.junit.jupiter.api.Test;

class FraudCheckTest {

    private final FraudCheck fraudCheck = new FraudCheck(MarketLimits.agreed());

    @Test
    @Verifies(value = "REQ-FRAUD-1", revision = 2)
    void holdsAPaymentAboveTheLimitOfTheMarket() {
        Screening screening = fraudCheck.screen(withCardFrom("BR", domestic("O-1", "800.01")));

        assertThat(screening.score()).isEqualTo(70);
        assertThat(screening.held()).isTrue();
    }

    @Test
    @Verifies(value = "REQ-FRAUD-1", revision = 2)
    void letsAPaymentAtTheLimitOfTheMarketPass() {
        Screening screening = fraudCheck.screen(asFirstOrder(domestic("O-1", "800.01")));

        assertThat(screening.score()).isEqualTo(60);
        assertThat(screening.held()).isFalse();
    }
}
