package com.shop.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.shop.checkout.TestShop;
import com.shop.limit.DailyLimit;
import com.shop.money.Money;
import com.shop.order.Orders;
import com.shop.pay.ChargeRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class LedgerTest {

    private Instant now = Instant.parse("2026-11-20T23:52:00Z");
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    private final TestShop shop = new TestShop(new DailyLimit(Money.of("1000.00", "EUR"), clock));

    @Test
    void agreesWithTheAcquirerAfterABusyNight() {
        shop.pay(Orders.domestic("O-1", "700.00"));
        shop.pay(Orders.domestic("O-2", "500.00"));
        now = Instant.parse("2026-11-21T00:10:00Z");
        shop.pay(Orders.domestic("O-3", "500.00"));

        long booked = shop.gateway().booked().stream()
                .mapToLong(ChargeRequest::minorUnits)
                .sum();
        assertThat(shop.ledger().entries().stream()
                        .mapToLong(entry -> entry.settlement().minorUnits())
                        .sum())
                .isPositive()
                .isEqualTo(booked);
    }
}
