package com.shop.order;

import com.shop.money.Money;

/**
 * What the customer put in the basket and wants to pay.
 *
 * @param total in the currency of the market
 * @param cardCountry ISO code of the country the card was issued in
 * @param ordersSoFar how often this customer has ordered before
 */
public record Order(String id, String customerId, Market market, Money total, String cardCountry, int ordersSoFar) {

    public boolean isFirst() {
        return ordersSoFar == 0;
    }

    public boolean isPaidFromAbroad() {
        return !market.name().equals(cardCountry);
    }
}
