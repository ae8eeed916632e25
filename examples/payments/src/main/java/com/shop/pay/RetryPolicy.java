package com.shop.pay;

import java.time.Duration;

/**
 * How often a charge is attempted, and how long to wait in between.
 *
 * @param attempts all attempts, the first one included
 * @param firstPause before the second attempt; doubled before each further one
 */
public record RetryPolicy(int attempts, Duration firstPause) {

    public RetryPolicy {
        if (attempts < 1) {
            throw new IllegalArgumentException("at least one attempt is needed, not " + attempts);
        }
    }

    /** How long to wait before an attempt, counted from 1. */
    public Duration pauseBefore(int attempt) {
        return attempt == 1 ? Duration.ZERO : firstPause.multipliedBy(1L << (attempt - 2));
    }
}
