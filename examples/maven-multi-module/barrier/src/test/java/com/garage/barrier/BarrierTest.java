package com.garage.barrier;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class BarrierTest {

    @Test
    @Tag("REQ-BARRIER")
    void staysOpenAboveACar() {
        Barrier barrier = new Barrier();
        barrier.open();

        assertFalse(barrier.close(true));
        assertTrue(barrier.isOpen());
    }

    @Test
    @Tag("REQ-BARRIER")
    void closesBehindACar() {
        Barrier barrier = new Barrier();
        barrier.open();

        assertTrue(barrier.close(false));
        assertFalse(barrier.isOpen());
    }
}
