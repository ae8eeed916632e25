/**
 * Reads the items of Doorstop, with their links, and checks their fingerprints as Doorstop does.
 */
@NullMarked
package io.countersign.analysis.doorstop;

import org.jspecify.annotations.NullMarked;
