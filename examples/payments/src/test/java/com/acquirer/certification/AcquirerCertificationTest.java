package com.acquirer.certification;

import static org.assertj.core.api.Assertions.assertThat;

import com.shop.money.Money;
import com.shop.order.Order;
import com.shop.order.Orders;
import com.shop.pay.ChargeRequest;
import com.shop.pay.PaymentService;
import com.shop.pay.RetryPolicy;
import com.shop.pay.ScriptedGateway;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Delivered by the acquirer, form 12-B. Changes void the certification. */
class AcquirerCertificationTest {

    private final ScriptedGateway gateway = new ScriptedGateway();
    private final PaymentService merchant = new PaymentService(gateway, new RetryPolicy(1, Duration.ZERO), pause -> {});

    @Test
    void case01ReferenceIsTheMerchantsOrderNumber() {
        merchant.charge(order("M-0001", "1.00"), Money.of("1.00", "EUR"));

        assertThat(gateway.booked()).extracting(ChargeRequest::reference).containsExactly("M-0001");
    }

    @Test
    void case02AmountIsInMinorUnitsOfTheMerchantAccount() {
        merchant.charge(order("M-0002", "1234.56"), Money.of("1234.56", "EUR"));

        assertThat(gateway.booked()).extracting(ChargeRequest::minorUnits).containsExactly(123456L);
    }

    private static Order order(String id, String euro) {
        return Orders.domestic(id, euro);
    }
}
