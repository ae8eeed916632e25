package com.shop.order;

import com.shop.money.Money;

/** Orders of a regular customer who pays with a card of the own country. */
public final class Orders {

    private Orders() {}

    public static Order of(String id, Market market, Money total) {
        return new Order(id, "C-7", market, total, market.name(), 5);
    }

    public static Order domestic(String id, String euro) {
        return of(id, Market.DE, Money.of(euro, "EUR"));
    }

    public static Order withCardFrom(String country, Order order) {
        return new Order(order.id(), order.customerId(), order.market(), order.total(), country, order.ordersSoFar());
    }

    public static Order asFirstOrder(Order order) {
        return new Order(order.id(), order.customerId(), order.market(), order.total(), order.cardCountry(), 0);
    }
}
