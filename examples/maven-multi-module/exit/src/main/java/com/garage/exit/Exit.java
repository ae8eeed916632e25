package com.garage.exit;

import com.garage.barrier.Barrier;
import com.garage.tariff.Tariff;
import java.time.Duration;

/** Lets a car out when its parking is paid. */
public final class Exit {

    private final Tariff tariff = new Tariff();
    private final Barrier barrier;

    public Exit(Barrier barrier) {
        this.barrier = barrier;
    }

    /** Whether the car could leave. */
    public boolean leave(Duration parked, int paidCents) {
        if (paidCents < tariff.cents(parked)) {
            return false;
        }
        barrier.open();
        return barrier.close(false);
    }
}
