package com.shop.fraud;

import java.util.List;

/**
 * What screening found out about a payment.
 *
 * @param reasons what raised the score, in the customer's words
 */
public record Screening(int score, boolean held, List<String> reasons) {

    public Screening {
        reasons = List.copyOf(reasons);
    }

    /** What a customer whose payment is held is told. */
    public String notice() {
        return "We are taking a second look at your payment, because " + String.join(" and ", reasons)
                + ". You will hear from us within an hour.";
    }
}
