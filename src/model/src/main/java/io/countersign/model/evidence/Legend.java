package io.countersign.model.evidence;

/**
 * What the numbers mean by which a recorder calls classes and methods. It counts both from 0, in the order in which it first tells
 * of them, and a number never changes its meaning.
 *
 * <p>A test runs little that no test before it ran. So a footprint stays numbers until it is written, and a name is looked up once.
 */
public interface Legend {

    /** The class of a number that was told. */
    ClassKey type(int number);

    /** The method of a number that was told. */
    EnteredMethod method(int number);
}
