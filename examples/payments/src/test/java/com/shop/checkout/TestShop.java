package com.shop.checkout;

import com.shop.fraud.FraudCheck;
import com.shop.fraud.MarketLimits;
import com.shop.fx.CurrencyConverter;
import com.shop.fx.ExchangeRates;
import com.shop.ledger.Ledger;
import com.shop.limit.SpendingLimit;
import com.shop.order.Order;
import com.shop.pay.PaymentService;
import com.shop.pay.RetryPolicy;
import com.shop.pay.ScriptedGateway;
import java.time.Duration;

/** The whole shop with a scripted acquirer. */
public final class TestShop {

    private final ScriptedGateway gateway = new ScriptedGateway();
    private final Ledger ledger = new Ledger();
    private final CheckoutService checkout;

    public TestShop(SpendingLimit limit) {
        checkout = new CheckoutService(
                new FraudCheck(MarketLimits.agreed()),
                new CurrencyConverter(
                        new ExchangeRates().with("GBP", "EUR", "1.17").with("JPY", "EUR", "0.0061")),
                limit,
                new PaymentService(gateway, new RetryPolicy(3, Duration.ofSeconds(1)), pause -> {}),
                ledger);
    }

    public CheckoutResult pay(Order order) {
        return checkout.pay(order);
    }

    public ScriptedGateway gateway() {
        return gateway;
    }

    public Ledger ledger() {
        return ledger;
    }
}
