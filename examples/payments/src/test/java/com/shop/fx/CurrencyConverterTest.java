package com.shop.fx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.shop.money.Money;
import io.countersign.junit.Verifies;
import java.util.Currency;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Verifies("REQ-FX-1")
class CurrencyConverterTest {

    private static final Currency EUR = Currency.getInstance("EUR");

    private final CurrencyConverter converter = new CurrencyConverter(new ExchangeRates()
            .with("USD", "EUR", "0.92")
            .with("GBP", "EUR", "1.17")
            .with("JPY", "EUR", "0.0061"));

    @ParameterizedTest
    @CsvSource({"100.00, USD, 92.00", "19.99, GBP, 23.39", "12000, JPY, 73.20"})
    void convertsAtTheRateOfTheDay(String amount, String currency, String euro) {
        assertThat(converter.convert(Money.of(amount, currency), EUR)).isEqualTo(Money.of(euro, "EUR"));
    }

    @Test
    void roundsHalvesToTheEvenCent() {
        assertThat(converter.convert(Money.of("0.50", "GBP"), EUR)).isEqualTo(Money.of("0.58", "EUR"));
        assertThat(converter.convert(Money.of("1.50", "GBP"), EUR)).isEqualTo(Money.of("1.76", "EUR"));
    }

    @Nested
    @Verifies("REQ-FX-2")
    class WithoutARate {

        @Test
        void refusesToGuess() {
            assertThatThrownBy(() -> converter.convert(Money.of("100", "CHF"), EUR))
                    .isInstanceOf(UnknownRateException.class)
                    .hasMessage("no rate from CHF to EUR today");
        }

        @Test
        void doesNotTurnAKnownRateRound() {
            assertThatThrownBy(() -> converter.convert(Money.of("100", "EUR"), Currency.getInstance("USD")))
                    .isInstanceOf(UnknownRateException.class);
        }
    }
}
