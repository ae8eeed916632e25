package io.countersign.analysis.intake;

import io.countersign.model.Fault;
import io.countersign.model.Location;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What is wrong with one file. */
public final class FileFaults {

    /** A file of another kind has a fault in every line; nobody reads more of them than this. */
    public static final int AT_MOST = 1000;

    private static final Comparator<Fault> BY_PLACE = Comparator.<Fault>comparingInt(
                    fault -> fault.location().line())
            .thenComparingInt(fault -> fault.location().column());

    private final String file;
    private final List<Fault> faults = new ArrayList<>();
    private boolean more;

    /** @param file as places in it name it */
    public FileFaults(String file) {
        this.file = file;
    }

    /** Files one fault. */
    public void add(Location location, String message) {
        if (hasRoom()) {
            faults.add(new Fault(location, message));
        } else {
            more = true;
        }
    }

    /** Whether a further fault would be shown, so that its message deserves any work. */
    public boolean hasRoom() {
        return faults.size() < AT_MOST;
    }

    /** Files a fault of the file as a whole. */
    public void addToFile(String message) {
        add(Location.ofFile(file), message);
    }

    /** Whether nothing was filed. */
    public boolean isEmpty() {
        return faults.isEmpty();
    }

    /** The faults from the file's top to its end. */
    public List<Fault> inOrder() {
        List<Fault> sorted = new ArrayList<>(faults);
        sorted.sort(BY_PLACE);
        if (more) {
            sorted.add(new Fault(Location.ofFile(file), InputMessages.moreFaults(AT_MOST)));
        }
        return sorted;
    }

    /** The file as a place. */
    public Location ofFile() {
        return Location.ofFile(file);
    }

    /** A place in the file, both counted from 1. */
    public Location at(int line, int column) {
        return new Location(file, line, column);
    }

    /** A line of the file, counted from 1. */
    public Location ofLine(int line) {
        return Location.ofLine(file, line);
    }
}
