package com.garage.booking;

/** The places of a garage. */
public final class Places {

    private int free;

    public Places(int free) {
        this.free = free;
    }

    /** Whether there was a place. */
    public boolean book() {
        if (free == 0) {
            return false;
        }
        free--;
        return true;
    }

    public void cancel() {
        free++;
    }

    public int free() {
        return free;
    }
}
