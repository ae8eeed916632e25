package com.shop.pay;

/** The customer's bank refused the charge. */
public final class CardDeclinedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CardDeclinedException(String message) {
        super(message);
    }
}
