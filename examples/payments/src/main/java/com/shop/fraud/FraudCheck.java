package com.shop.fraud;

import com.shop.order.Order;
import java.util.ArrayList;
import java.util.List;

/** Scores a payment before any money moves and holds it when the score is above the market's limit. */
public final class FraudCheck {

    private static final int LARGE_ORDER = 40;
    private static final int CARD_FROM_ABROAD = 30;
    private static final int FIRST_ORDER = 20;

    private final MarketLimits limits;

    public FraudCheck(MarketLimits limits) {
        this.limits = limits;
    }

    public Screening screen(Order order) {
        int score = 0;
        List<String> reasons = new ArrayList<>();
        if (order.total().isMoreThan(limits.largeOrder(order.market()))) {
            score += LARGE_ORDER;
            reasons.add("the amount is unusually high");
        }
        if (order.isPaidFromAbroad()) {
            score += CARD_FROM_ABROAD;
            reasons.add("the card is from another country");
        }
        if (order.isFirst()) {
            score += FIRST_ORDER;
            reasons.add("it is your first order");
        }
        return new Screening(score, score > limits.highestScore(order.market()), reasons);
    }
}
