package io.countersign.report.html;

/**
 * A file, with a line where it is known, and where to read it.
 *
 * @param text as a person would look it up; empty when nothing is known
 * @param href address on the project's forge; empty when that is not known
 */
record Place(String text, String href) {}
