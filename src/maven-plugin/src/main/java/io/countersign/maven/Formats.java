package io.countersign.maven;

import io.countersign.analysis.text.Nearest;
import io.countersign.model.Fault;
import io.countersign.model.InputException;
import io.countersign.model.Location;
import io.countersign.report.Chosen;
import io.countersign.report.Reports;
import java.util.List;
import org.apache.maven.project.MavenProject;

/** Which formats of the report are written. */
final class Formats {

    private Formats() {}

    /**
     * Those that were asked for; all when none was.
     *
     * @param project whose POM asks
     * @throws InputException when there is no format of a name, or none is left
     */
    static List<String> of(List<String> asked, MavenProject project) {
        return of(asked, Reports.names(), project);
    }

    /**
     * Those that were asked for.
     *
     * @param usual those when none was
     * @throws InputException when there is no format of a name, or none is left
     */
    static List<String> of(List<String> asked, List<String> usual, MavenProject project) {
        List<String> names = asked.stream()
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
        for (String name : names) {
            if (!Chosen.words().contains(name)) {
                List<String> near = Nearest.to(name, Chosen.words());
                throw new InputException(new Fault(
                        Location.ofFile(String.valueOf(project.getFile())),
                        "the parameter formats names \"" + name + "\", and there is no such format; "
                                + (near.isEmpty()
                                        ? "there are " + String.join(", ", Reports.names())
                                        : Nearest.question(near))));
            }
        }
        List<String> chosen = Chosen.of(names, usual);
        if (Chosen.isNothing(chosen)) {
            throw new InputException(new Fault(
                    Location.ofFile(String.valueOf(project.getFile())),
                    "the parameter formats is " + String.join(",", names)
                            + ", which leaves nothing to write; name a format that stays"));
        }
        return chosen;
    }
}
