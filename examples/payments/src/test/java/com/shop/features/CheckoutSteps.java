package com.shop.features;

import static org.assertj.core.api.Assertions.assertThat;

import com.shop.checkout.CheckoutResult;
import com.shop.checkout.CheckoutResult.Held;
import com.shop.checkout.CheckoutResult.Paid;
import com.shop.checkout.TestShop;
import com.shop.limit.DailyLimit;
import com.shop.money.Money;
import com.shop.order.Market;
import com.shop.order.Order;
import com.shop.order.Orders;
import com.shop.pay.ChargeRequest;
import io.cucumber.java.ParameterType;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.time.Clock;

/** What the features say, done to the whole shop. */
public final class CheckoutSteps {

    private final TestShop shop = new TestShop(new DailyLimit(Money.of("5000.00", "EUR"), Clock.systemUTC()));
    private Order order;
    private CheckoutResult result;

    @ParameterType("([0-9.]+) ([A-Z]{3})")
    public Money money(String amount, String currency) {
        return Money.of(amount, currency);
    }

    @Given("an order of {money} from {word}")
    public void anOrder(Money total, String market) {
        order = Orders.of("O-1", Market.valueOf(market), total);
    }

    @Given("a card from {word}")
    public void aCardFrom(String country) {
        order = Orders.withCardFrom(country, order);
    }

    @When("the customer pays")
    public void theCustomerPays() {
        result = shop.pay(order);
    }

    @Then("the acquirer books {money}")
    public void theAcquirerBooks(Money settlement) {
        assertThat(shop.gateway().booked())
                .extracting(ChargeRequest::minorUnits)
                .containsExactly(settlement.minorUnits());
    }

    @Then("the receipt says")
    public void theReceiptSays(String text) {
        assertThat(result)
                .isInstanceOfSatisfying(
                        Paid.class,
                        paid -> assertThat(paid.receipt().text().strip()).isEqualTo(text));
    }

    @Then("the payment goes through")
    public void thePaymentGoesThrough() {
        assertThat(result).isInstanceOf(Paid.class);
    }

    @Then("the payment is held because {string}")
    public void thePaymentIsHeldBecause(String reasons) {
        assertThat(result)
                .isInstanceOfSatisfying(
                        Held.class, held -> assertThat(held.notice()).contains("because " + reasons + "."));
        assertThat(shop.gateway().received()).isEmpty();
    }
}
