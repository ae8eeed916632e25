package com.shop.fx;

import com.shop.money.Money;
import java.math.BigDecimal;
import java.util.Currency;

/** Turns what the customer pays into what the shop's bank account receives. */
public final class CurrencyConverter {

    private final ExchangeRates rates;

    public CurrencyConverter(ExchangeRates rates) {
        this.rates = rates;
    }

    public Money convert(Money price, Currency target) {
        Currency source = price.currency();
        BigDecimal rate = rates.rate(source, target);
        return new Money(price.amount().multiply(rate), target);
    }
}
