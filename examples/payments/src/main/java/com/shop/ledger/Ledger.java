package com.shop.ledger;

import com.shop.money.Money;
import java.util.ArrayList;
import java.util.List;

/** What was charged, in the order it happened. */
public final class Ledger {

    private final List<Entry> entries = new ArrayList<>();

    public void book(String orderId, Money settlement, String authorisation) {
        entries.add(new Entry(orderId, settlement, authorisation));
    }

    public List<Entry> entries() {
        return List.copyOf(entries);
    }

    /** One charge. */
    public record Entry(String orderId, Money settlement, String authorisation) {}
}
