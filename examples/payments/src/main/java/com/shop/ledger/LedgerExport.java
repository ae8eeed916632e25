package com.shop.ledger;

import java.util.stream.Collectors;

/** The ledger as the bookkeepers load it into their spreadsheet. */
public final class LedgerExport {

    private static final String HEADER = "order;amount;currency;authorisation\n";

    public String csv(Ledger ledger) {
        return ledger.entries().stream().map(this::line).collect(Collectors.joining("", HEADER, ""));
    }

    private String line(Ledger.Entry entry) {
        return String.join(
                ";",
                entry.orderId(),
                entry.settlement().amount().toPlainString(),
                entry.settlement().currency().getCurrencyCode(),
                entry.authorisation() + "\n");
    }
}
