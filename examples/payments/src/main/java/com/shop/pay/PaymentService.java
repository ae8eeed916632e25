package com.shop.pay;

import com.shop.money.Money;
import com.shop.order.Order;
import java.time.Duration;
import java.util.function.Consumer;

/** Charges an order, and tries again when the acquirer does not answer. */
public final class PaymentService {

    private final Gateway gateway;
    private final RetryPolicy policy;
    private final Consumer<Duration> pause;

    /**
     * Creates a service.
     *
     * @param pause waits; handed in so that nobody waits in a test
     */
    public PaymentService(Gateway gateway, RetryPolicy policy, Consumer<Duration> pause) {
        this.gateway = gateway;
        this.policy = policy;
        this.pause = pause;
    }

    /**
     * Charges an order.
     *
     * @param settlement the order's total in the currency of the merchant account
     * @return the acquirer's authorisation code
     */
    public String charge(Order order, Money settlement) {
        ChargeRequest request = new ChargeRequest(order.id(), 1, settlement.minorUnits());
        try {
            return gateway.charge(request);
        } catch (GatewayTimeoutException timeout) {
            return retry(order, timeout);
        }
    }

    private String retry(Order order, GatewayTimeoutException first) {
        GatewayTimeoutException last = first;
        for (int attempt = 2; attempt <= policy.attempts(); attempt++) {
            pause.accept(policy.pauseBefore(attempt));
            try {
                return gateway.charge(
                        new ChargeRequest(order.id(), attempt, order.total().minorUnits()));
            } catch (GatewayTimeoutException again) {
                last = again;
            }
        }
        throw last;
    }
}
