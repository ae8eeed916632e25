package io.countersign.analysis.intake;

import java.nio.file.Path;

/**
 * One file of requirements that is to be read.
 *
 * @param path where it is
 * @param name as places and messages name it
 * @param text what it says, within the limits of its format
 * @param mapping what {@code countersign.yaml} says about it
 * @param faults where its faults are filed
 */
public record SourceFile(Path path, String name, String text, Mapping mapping, FileFaults faults) {}
