package io.countersign.analysis.requirements;

import io.countersign.analysis.settings.Settings;
import io.countersign.analysis.yaml.SettingsReader;
import io.countersign.model.InputException;
import io.countersign.model.declared.Declarations;
import io.countersign.model.declared.Requirement;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A project whose files stand in the test. */
final class Project {

    private final Path root;

    Project(Path root) {
        this.root = root;
    }

    Project file(String name, String text) {
        return file(name, text.getBytes(StandardCharsets.UTF_8));
    }

    Project file(String name, byte[] bytes) {
        try {
            Path file = root.resolve(name);
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Project settings(String yaml) {
        return file(SettingsReader.FILE_NAME, yaml);
    }

    Declarations read(String... named) {
        Settings settings = SettingsReader.read(root.resolve(SettingsReader.FILE_NAME), root);
        return RequirementsFiles.read(
                List.of(named).stream().map(root::resolve).toList(), settings.requirements(), root);
    }

    List<String> described(String... named) {
        return read(named).requirements().stream().map(Project::described).toList();
    }

    /** The message with every fault, a line each; empty when there is none. */
    String faults(String... named) {
        try {
            read(named);
            return "";
        } catch (InputException thrown) {
            return thrown.getMessage() + "\n";
        }
    }

    /** What of a requirement differs from the defaults, on one line. */
    static String described(Requirement requirement) {
        StringBuilder line =
                new StringBuilder(requirement.location() + " " + requirement.id() + " | " + requirement.title());
        line.append(" | ").append(requirement.text().replace("\n", "\\n"));
        line.append(" | ").append(requirement.criticality().label());
        line.append(' ').append(requirement.status().label());
        line.append(" r").append(requirement.revision());
        if (!requirement.parents().isEmpty()) {
            line.append(" | parents ").append(requirement.parents());
        }
        if (!requirement.scope().isEmpty()) {
            line.append(" | code ")
                    .append(requirement.scope().patterns().stream()
                            .map(each -> each.text())
                            .toList());
        }
        requirement.owner().ifPresent(owner -> line.append(" | owner ").append(owner));
        requirement.trace().links().forEach(link -> {
            line.append(" | ").append(link.kind()).append(" ").append(link.id());
            link.revision().ifPresent(revision -> line.append("~").append(revision));
            link.fingerprint().ifPresent(print -> line.append("#").append(print));
            line.append(" at ").append(link.location());
        });
        if (!requirement.trace().needs().isEmpty()) {
            line.append(" | needs ").append(requirement.trace().needs());
        }
        requirement
                .trace()
                .review()
                .ifPresent(review -> line.append(
                        review.isCurrent()
                                ? " | reviewed"
                                : review.reviewed().isPresent() ? " | changed" : " | unreviewed"));
        return line.toString();
    }
}
