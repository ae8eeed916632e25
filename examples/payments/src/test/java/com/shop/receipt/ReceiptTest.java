package com.shop.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import com.shop.money.Money;
import com.shop.order.Market;
import com.shop.order.Orders;
import io.countersign.junit.Verifies;
import org.junit.jupiter.api.Test;

@Verifies("REQ-RECEIPT-1")
class ReceiptTest {

    @Test
    void namesOneAmountWhenTheCurrencyIsTheSame() {
        Receipt receipt = Receipt.of(Orders.domestic("O-1", "49.90"), Money.of("49.90", "EUR"), "A-1");

        assertThat(receipt.text()).isEqualTo("""
                Order O-1
                Paid 49.90 EUR
                Authorisation A-1
                """);
    }

    @Test
    void namesBothAmountsWhenTheCurrenciesDiffer() {
        Receipt receipt =
                Receipt.of(Orders.of("O-1", Market.JP, Money.of("12000", "JPY")), Money.of("73.20", "EUR"), "A-1");

        assertThat(receipt.text()).isEqualTo("""
                Order O-1
                Paid 12000 JPY
                Settled as 73.20 EUR
                Authorisation A-1
                """);
    }
}
