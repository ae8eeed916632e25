package com.garage.tariff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("REQ-FEE")
class TariffTest {

    @ParameterizedTest
    @CsvSource({"0,0", "30,0", "31,250", "60,250", "61,500", "120,500"})
    void takesEveryBegunHour(int minutes, int cents) {
        assertEquals(cents, new Tariff().cents(Duration.ofMinutes(minutes)));
    }

    @Test
    void refusesNegativeTime() {
        assertThrows(IllegalArgumentException.class, () -> new Tariff().cents(Duration.ofMinutes(-1)));
    }
}
