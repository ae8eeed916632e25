package com.garage.tariff;

import java.time.Duration;

/** What parking costs. */
public final class Tariff {

    private static final Duration FREE = Duration.ofMinutes(30);
    private static final int CENTS_PER_HOUR = 250;

    public int cents(Duration parked) {
        if (parked.isNegative()) {
            throw new IllegalArgumentException("parked for " + parked);
        }
        if (parked.compareTo(FREE) <= 0) {
            return 0;
        }
        long hours = parked.toHours();
        boolean begun = parked.compareTo(Duration.ofHours(hours)) > 0;
        return (int) (begun ? hours + 1 : hours) * CENTS_PER_HOUR;
    }
}
