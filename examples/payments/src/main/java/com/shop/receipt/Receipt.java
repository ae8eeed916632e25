package com.shop.receipt;

import com.shop.money.Money;
import com.shop.order.Order;

/**
 * What the customer gets when the payment went through.
 *
 * @param price in the customer's currency
 * @param settlement what the merchant account received
 */
public record Receipt(String orderId, Money price, Money settlement, String authorisation) {

    public static Receipt of(Order order, Money settlement, String authorisation) {
        return new Receipt(order.id(), order.total(), settlement, authorisation);
    }

    /** The receipt as it is mailed. */
    public String text() {
        StringBuilder text = new StringBuilder();
        text.append("Order ").append(orderId).append('\n');
        text.append("Paid ").append(price).append('\n');
        if (!price.currency().equals(settlement.currency())) {
            text.append("Settled as ").append(settlement).append('\n');
        }
        text.append("Authorisation ").append(authorisation).append('\n');
        return text.toString();
    }
}
