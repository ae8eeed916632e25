package com.shop.limit;

import com.shop.money.Money;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** The same ceiling for every customer, counted anew each day. */
public final class DailyLimit implements SpendingLimit {

    private final Money ceiling;
    private final Clock clock;
    private final Map<String, Money> spentToday = new HashMap<>();
    private LocalDate today;

    public DailyLimit(Money ceiling, Clock clock) {
        this.ceiling = ceiling;
        this.clock = clock;
        this.today = LocalDate.now(clock);
    }

    @Override
    public boolean allows(String customerId, Money amount) {
        return !spentBy(customerId).plus(amount).isMoreThan(ceiling);
    }

    @Override
    public void spend(String customerId, Money amount) {
        spentToday.put(customerId, spentBy(customerId).plus(amount));
    }

    private Money spentBy(String customerId) {
        LocalDate now = LocalDate.now(clock);
        if (now.isAfter(today)) {
            spentToday.clear();
            today = now;
        }
        return spentToday.getOrDefault(customerId, Money.zero(ceiling.currency()));
    }
}
