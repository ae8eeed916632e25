package io.countersign.agent.code;

/** A class file has something that is not written here, as subroutines or a method of which jumps would become too long. */
public final class UnusualCode extends Exception {

    private static final long serialVersionUID = 1;

    UnusualCode(String what) {
        super(what, null, false, false);
    }
}
