package com.garage.ticket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class TicketTest {

    private static final Instant PAID = Instant.parse("2026-11-20T23:52:00Z");

    @Test
    @Tag("REQ-TICKET-1")
    void isValidForAQuarterOfAnHour() {
        Ticket ticket = new Ticket(PAID, 250);

        assertTrue(ticket.isValidAt(PAID));
        assertTrue(ticket.isValidAt(PAID.plusSeconds(899)));
        assertFalse(ticket.isValidAt(PAID.plusSeconds(900)));
        assertFalse(ticket.isValidAt(PAID.minusSeconds(1)));
    }

    @Test
    @Tag("REQ-TICKET-2")
    void costsTheDayWhenLost() {
        assertEquals(2000, Ticket.lost(PAID).cents());
    }
}
