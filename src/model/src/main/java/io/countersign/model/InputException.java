package io.countersign.model;

import java.util.List;
import java.util.stream.Collectors;

/** Thrown once per run with everything that is wrong with what the user wrote or named; its message is meant for the user. */
public final class InputException extends RuntimeException {

    private final transient List<Fault> faults;

    public InputException(List<Fault> faults) {
        super(faults.stream().map(Fault::toString).collect(Collectors.joining("\n")));
        this.faults = List.copyOf(faults);
    }

    public InputException(Fault fault) {
        this(List.of(fault));
    }

    /** The faults in the order they were found. */
    public List<Fault> faults() {
        return faults;
    }
}
