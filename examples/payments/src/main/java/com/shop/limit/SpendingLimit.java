package com.shop.limit;

import com.shop.money.Money;

/** How much one customer may spend. */
public interface SpendingLimit {

    boolean allows(String customerId, Money amount);

    /** Counts an amount that was really charged. */
    void spend(String customerId, Money amount);
}
