package com.shop.fx;

import java.util.Currency;

/** There is no exchange rate for a pair of currencies today. */
public final class UnknownRateException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnknownRateException(Currency from, Currency to) {
        super("no rate from " + from + " to " + to + " today");
    }
}
