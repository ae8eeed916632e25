package io.countersign.analysis.intake;

import io.countersign.model.Location;
import java.util.Optional;

/**
 * An entry of {@code requirements} in {@code countersign.yaml}: where further requirements are, and how they are to be read.
 *
 * @param path a file or a folder, relative to the project's root
 * @param format the name of the format; when absent, the file's name tells it
 * @param location of the entry
 */
public record RequirementsEntry(String path, Optional<WrittenText> format, Mapping mapping, Location location) {}
