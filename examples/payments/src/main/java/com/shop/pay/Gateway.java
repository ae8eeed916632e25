package com.shop.pay;

/** The acquirer who takes the money. */
public interface Gateway {

    /**
     * Charges the customer's card.
     *
     * @return the acquirer's authorisation code
     * @throws CardDeclinedException when the bank says no
     * @throws GatewayTimeoutException when nobody answered in time; the charge may or may not have been booked
     */
    String charge(ChargeRequest request);
}
