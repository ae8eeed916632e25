package com.shop.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import com.shop.checkout.CheckoutResult.Refused;
import com.shop.limit.FixedLimit;
import com.shop.money.Money;
import com.shop.order.Market;
import com.shop.order.Orders;
import io.countersign.junit.Verifies;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class CheckoutServiceTest {

    private final TestShop shop = new TestShop(new FixedLimit(Money.of("5000.00", "EUR")));

    @Test
    @Tag("REQ-PAY-3")
    void tellsTheCustomerThatTheBankDeclined() {
        shop.gateway().declines();

        assertThat(shop.pay(Orders.domestic("O-1", "49.90"))).isEqualTo(new Refused("Your bank declined the payment."));
        assertThat(shop.ledger().entries()).isEmpty();
    }

    @Test
    @Verifies("REQ-PAY-2")
    void tellsTheCustomerThatTheBankDoesNotAnswer() {
        shop.gateway().timesOut(3);

        assertThat(shop.pay(Orders.domestic("O-1", "49.90")))
                .isEqualTo(new Refused("Your bank does not answer. Please try again later."));
        assertThat(shop.ledger().entries()).isEmpty();
    }

    @Test
    @Verifies("REQ-FX-2")
    void takesNoCurrencyWithoutARate() {
        assertThat(shop.pay(Orders.of("O-1", Market.US, Money.of("20.00", "USD"))))
                .isEqualTo(new Refused("We cannot take USD today."));
        assertThat(shop.gateway().received()).isEmpty();
    }
}
