/**
 * What the pages load when they are opened. Files on a disk may not fetch each other, so each is a script that hands one packed
 * JSON value to the function {@code countersign}.
 */
@NullMarked
package io.countersign.report.html.data;

import org.jspecify.annotations.NullMarked;
