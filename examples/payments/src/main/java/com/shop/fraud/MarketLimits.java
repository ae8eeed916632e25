package com.shop.fraud;

import com.shop.money.Money;
import com.shop.order.Market;
import java.util.Map;

/** What each market regards as a large order, and the highest score it lets pass. */
public final class MarketLimits {

    private final Map<Market, Limit> limits;

    private MarketLimits(Map<Market, Limit> limits) {
        this.limits = Map.copyOf(limits);
    }

    /** The limits agreed with the risk department. */
    public static MarketLimits agreed() {
        return new MarketLimits(Map.of(
                Market.DE, new Limit(Money.of("800.00", "EUR"), 60),
                Market.FR, new Limit(Money.of("800.00", "EUR"), 60),
                Market.GB, new Limit(Money.of("650.00", "GBP"), 55),
                Market.JP, new Limit(Money.of("90000", "JPY"), 50),
                Market.US, new Limit(Money.of("700.00", "USD"), 40)));
    }

    Money largeOrder(Market market) {
        return limits.get(market).largeOrder();
    }

    int highestScore(Market market) {
        return limits.get(market).highestScore();
    }

    private record Limit(Money largeOrder, int highestScore) {}
}
