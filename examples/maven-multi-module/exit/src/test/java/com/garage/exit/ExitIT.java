package com.garage.exit;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.garage.barrier.Barrier;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Runs in a JVM of its own, by Failsafe. */
class ExitIT {

    private final Barrier barrier = new Barrier();
    private final Exit exit = new Exit(barrier);

    @Test
    @Tag("WF-EXIT")
    void letsOutWhoHasPaid() {
        assertTrue(exit.leave(Duration.ofMinutes(90), 500));
        assertFalse(barrier.isOpen());
    }

    @Test
    void keepsInWhoHasNot() {
        assertFalse(exit.leave(Duration.ofMinutes(90), 250));
    }
}
