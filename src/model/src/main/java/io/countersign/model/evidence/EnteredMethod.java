package io.countersign.model.evidence;

/**
 * A method that was entered.
 *
 * @param index position among all methods of the class file, those without code included, counted from 0
 */
public record EnteredMethod(ClassKey type, int index) {}
