package io.countersign.analysis.requirements;

import io.countersign.analysis.intake.Mapping;
import io.countersign.analysis.intake.RequirementsFormat;
import io.countersign.model.Location;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A file or folder in which requirements are looked for.
 *
 * @param format when the user named it
 * @param location where the user named the place
 */
record Place(Path path, Optional<RequirementsFormat> format, Optional<Mapping> mapping, Location location) {}
