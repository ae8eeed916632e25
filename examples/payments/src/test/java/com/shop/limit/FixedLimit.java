package com.shop.limit;

import com.shop.money.Money;

/** A limit without a calendar, for tests in which every day is the same day. */
public final class FixedLimit implements SpendingLimit {

    private final Money ceiling;
    private Money spent;

    public FixedLimit(Money ceiling) {
        this.ceiling = ceiling;
        this.spent = Money.zero(ceiling.currency());
    }

    @Override
    public boolean allows(String customerId, Money amount) {
        return !spent.plus(amount).isMoreThan(ceiling);
    }

    @Override
    public void spend(String customerId, Money amount) {
        spent = spent.plus(amount);
    }
}
