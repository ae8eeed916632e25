package io.countersign.analysis.yaml;

import io.countersign.model.Fault;
import io.countersign.model.Location;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.Node;

/** What is wrong with one file, and the way from SnakeYAML's marks to places. */
final class FileFaults {

    /** A file of another kind has a fault in every line; nobody reads more of them than this. */
    static final int AT_MOST = 1000;

    private static final Comparator<Fault> BY_PLACE = Comparator.<Fault>comparingInt(
                    fault -> fault.location().line())
            .thenComparingInt(fault -> fault.location().column());

    private final String file;
    private final List<Fault> faults = new ArrayList<>();
    private boolean more;

    FileFaults(String file) {
        this.file = file;
    }

    void add(Node node, String message) {
        add(locationOf(node), message);
    }

    void add(Location location, String message) {
        if (hasRoom()) {
            faults.add(new Fault(location, message));
        } else {
            more = true;
        }
    }

    /** Whether a further fault would be shown, so that its message deserves any work. */
    boolean hasRoom() {
        return faults.size() < AT_MOST;
    }

    void addToFile(String message) {
        add(Location.ofFile(file), message);
    }

    boolean isEmpty() {
        return faults.isEmpty();
    }

    /** The faults from the file's top to its end. */
    List<Fault> inOrder() {
        List<Fault> sorted = new ArrayList<>(faults);
        sorted.sort(BY_PLACE);
        if (more) {
            sorted.add(new Fault(Location.ofFile(file), Messages.moreFaults(AT_MOST)));
        }
        return sorted;
    }

    Location locationOf(Node node) {
        return locationOf(node.getStartMark());
    }

    Location locationOf(Mark mark) {
        return new Location(file, mark.getLine() + 1, mark.getColumn() + 1);
    }

    Location ofFile() {
        return Location.ofFile(file);
    }

    Location at(int line, int column) {
        return new Location(file, line, column);
    }

    Location ofLine(int line) {
        return Location.ofLine(file, line);
    }
}
