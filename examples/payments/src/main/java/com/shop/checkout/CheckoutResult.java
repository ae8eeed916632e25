package com.shop.checkout;

import com.shop.receipt.Receipt;

/** How a checkout ended. */
public sealed interface CheckoutResult {

    /** The money was taken. */
    record Paid(Receipt receipt) implements CheckoutResult {}

    /** A person looks at the payment first. */
    record Held(String notice) implements CheckoutResult {}

    /** The payment did not happen. */
    record Refused(String reason) implements CheckoutResult {}
}
