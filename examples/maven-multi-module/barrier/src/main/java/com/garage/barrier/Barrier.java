package com.garage.barrier;

/** The barrier at the exit. */
public final class Barrier {

    private boolean open;

    public void open() {
        open = true;
    }

    /** Closes, unless a car stands below it. */
    public boolean close(boolean carBelow) {
        if (carBelow) {
            return false;
        }
        open = false;
        return true;
    }

    public boolean isOpen() {
        return open;
    }
}
