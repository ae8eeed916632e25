package com.shop.checkout;

import com.shop.checkout.CheckoutResult.Held;
import com.shop.checkout.CheckoutResult.Paid;
import com.shop.checkout.CheckoutResult.Refused;
import com.shop.fraud.FraudCheck;
import com.shop.fraud.Screening;
import com.shop.fx.CurrencyConverter;
import com.shop.fx.UnknownRateException;
import com.shop.ledger.Ledger;
import com.shop.limit.SpendingLimit;
import com.shop.money.Money;
import com.shop.order.Order;
import com.shop.pay.CardDeclinedException;
import com.shop.pay.GatewayTimeoutException;
import com.shop.pay.PaymentService;
import com.shop.receipt.Receipt;
import java.util.Currency;

/** Takes an order from the basket to the receipt: screen, convert, charge, book. */
public final class CheckoutService {

    /** The currency of the shop's merchant account. */
    public static final Currency SETTLEMENT_CURRENCY = Currency.getInstance("EUR");

    private final FraudCheck fraudCheck;
    private final CurrencyConverter converter;
    private final SpendingLimit limit;
    private final PaymentService payments;
    private final Ledger ledger;

    public CheckoutService(
            FraudCheck fraudCheck,
            CurrencyConverter converter,
            SpendingLimit limit,
            PaymentService payments,
            Ledger ledger) {
        this.fraudCheck = fraudCheck;
        this.converter = converter;
        this.limit = limit;
        this.payments = payments;
        this.ledger = ledger;
    }

    public CheckoutResult pay(Order order) {
        Screening screening = fraudCheck.screen(order);
        if (screening.held()) {
            return new Held(screening.notice());
        }
        try {
            return charge(order, settlement(order.total()));
        } catch (UnknownRateException e) {
            return new Refused("We cannot take " + order.total().currency() + " today.");
        } catch (CardDeclinedException e) {
            return new Refused("Your bank declined the payment.");
        } catch (GatewayTimeoutException e) {
            return new Refused("Your bank does not answer. Please try again later.");
        }
    }

    private Money settlement(Money price) {
        if (price.currency().equals(SETTLEMENT_CURRENCY)) {
            return price;
        }
        return converter.convert(price, SETTLEMENT_CURRENCY);
    }

    private CheckoutResult charge(Order order, Money settlement) {
        if (!limit.allows(order.customerId(), settlement)) {
            return new Refused("You have reached your limit for today.");
        }
        String authorisation = payments.charge(order, settlement);
        limit.spend(order.customerId(), settlement);
        ledger.book(order.id(), settlement, authorisation);
        return new Paid(Receipt.of(order, settlement, authorisation));
    }
}
