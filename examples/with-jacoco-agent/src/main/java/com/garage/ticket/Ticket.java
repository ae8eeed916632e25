package com.garage.ticket;

import java.time.Duration;
import java.time.Instant;

/** A parking ticket. */
public record Ticket(Instant paidAt, int cents) {

    private static final Duration VALID = Duration.ofMinutes(15);
    private static final int DAY = 2000;

    /** Whether the garage may be left with it. */
    public boolean isValidAt(Instant time) {
        return !time.isBefore(paidAt) && time.isBefore(paidAt.plus(VALID));
    }

    /** What is paid instead of one that was lost. */
    public static Ticket lost(Instant paidAt) {
        return new Ticket(paidAt, DAY);
    }
}
