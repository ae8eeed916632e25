package io.countersign.analysis.requirements;

import io.countersign.analysis.intake.Mapping;
import io.countersign.analysis.intake.RequirementsFormat;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A file that is to be read.
 *
 * @param place through which it was found
 */
record FoundFile(Path path, RequirementsFormat format, Optional<Mapping> mapping, Place place) {}
