package com.shop.pay;

import java.util.ArrayList;
import java.util.List;

/** Plays the acquirer: authorises every charge unless told otherwise. */
public final class ScriptedGateway implements Gateway {

    private final List<ChargeRequest> received = new ArrayList<>();
    private final List<ChargeRequest> booked = new ArrayList<>();
    private int timeouts;
    private boolean declining;

    public ScriptedGateway timesOut(int times) {
        timeouts = times;
        return this;
    }

    public ScriptedGateway declines() {
        declining = true;
        return this;
    }

    @Override
    public String charge(ChargeRequest request) {
        received.add(request);
        if (timeouts > 0) {
            timeouts--;
            throw new GatewayTimeoutException("no answer within 3 s");
        }
        if (declining) {
            throw new CardDeclinedException("insufficient funds");
        }
        booked.add(request);
        return "A-" + booked.size();
    }

    public List<ChargeRequest> received() {
        return List.copyOf(received);
    }

    public List<ChargeRequest> booked() {
        return List.copyOf(booked);
    }
}
