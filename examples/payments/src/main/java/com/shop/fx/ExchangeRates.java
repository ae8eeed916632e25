package com.shop.fx;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;

/** The rates of the day, as the bank sent them in the morning. */
public final class ExchangeRates {

    private final Map<Pair, BigDecimal> rates = new HashMap<>();

    /** Adds a rate, for example {@code with("JPY", "EUR", "0.0061")}. */
    public ExchangeRates with(String from, String to, String rate) {
        rates.put(new Pair(Currency.getInstance(from), Currency.getInstance(to)), new BigDecimal(rate));
        return this;
    }

    /**
     * What one unit of a currency costs in another.
     *
     * @throws UnknownRateException when the bank sent no rate for the pair
     */
    public BigDecimal rate(Currency from, Currency to) {
        BigDecimal rate = rates.get(new Pair(from, to));
        if (rate == null) {
            throw new UnknownRateException(from, to);
        }
        return rate;
    }

    private record Pair(Currency from, Currency to) {}
}
