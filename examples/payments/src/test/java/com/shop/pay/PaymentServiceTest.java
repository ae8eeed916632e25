package com.shop.pay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.shop.money.Money;
import com.shop.order.Order;
import com.shop.order.Orders;
import io.countersign.junit.Verifies;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class PaymentServiceTest {

    private static final Money TOTAL = Money.of("49.90", "EUR");
    private static final Order ORDER = Orders.domestic("O-1", "49.90");

    private final ScriptedGateway gateway = new ScriptedGateway();
    private final List<Duration> pauses = new ArrayList<>();
    private final PaymentService payments =
            new PaymentService(gateway, new RetryPolicy(3, Duration.ofSeconds(1)), pauses::add);

    @Test
    @Verifies("REQ-PAY-1")
    void chargesOnceWhenTheGatewayAnswers() {
        assertThat(payments.charge(ORDER, TOTAL)).isEqualTo("A-1");
        assertThat(gateway.received()).containsExactly(new ChargeRequest("O-1", 1, 4990));
    }

    @Test
    @Verifies("REQ-PAY-2")
    void chargesTheSameAmountAgainAfterATimeout() {
        gateway.timesOut(1);

        assertThat(payments.charge(ORDER, TOTAL)).isEqualTo("A-1");
        assertThat(gateway.booked()).containsExactly(new ChargeRequest("O-1", 2, 4990));
    }

    @Test
    @Verifies({"REQ-PAY-1", "REQ-PAY-2"})
    void sendsTheSameReferenceWithEveryAttempt() {
        gateway.timesOut(2);

        payments.charge(ORDER, TOTAL);

        assertThat(gateway.received())
                .hasSize(3)
                .extracting(ChargeRequest::reference)
                .containsOnly("O-1");
    }

    @Test
    @Verifies("REQ-PAY-2")
    void givesUpAfterThreeAttempts() {
        gateway.timesOut(3);

        assertThatThrownBy(() -> payments.charge(ORDER, TOTAL)).isInstanceOf(GatewayTimeoutException.class);
        assertThat(gateway.received()).hasSize(3);
        assertThat(pauses).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2));
    }

    @Test
    @Tag("REQ-PAY-3")
    void takesTheBanksNoForAnAnswer() {
        gateway.declines();

        assertThatThrownBy(() -> payments.charge(ORDER, TOTAL)).isInstanceOf(CardDeclinedException.class);
        assertThat(gateway.received()).hasSize(1);
    }
}
