package io.countersign.analysis.claims;

/**
 * A test as a review knows it.
 *
 * @param name {@code com.shop.FxTest#converts}, a class, or {@code features/pay.feature#Pay an order}
 * @param hash SHA-256 of what it does; empty where nobody knows
 */
public record ReviewedTest(String name, String hash) {}
