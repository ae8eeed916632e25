package io.countersign.analysis.yaml;

import io.countersign.analysis.intake.FileFaults;
import io.countersign.model.Location;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.Node;

/** The way from SnakeYAML's marks to places. */
final class Marks {

    private Marks() {}

    static Location of(Node node, FileFaults faults) {
        return of(node.getStartMark(), faults);
    }

    static Location of(Mark mark, FileFaults faults) {
        return faults.at(mark.getLine() + 1, mark.getColumn() + 1);
    }
}
