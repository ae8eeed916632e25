package com.shop.pay;

/**
 * What is sent to the acquirer.
 *
 * @param reference the acquirer books a reference once, however often it arrives
 * @param attempt counted from 1
 * @param minorUnits in the currency of the shop's merchant account
 */
public record ChargeRequest(String reference, int attempt, long minorUnits) {}
