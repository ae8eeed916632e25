/** Where things are found: names of pages and of places in them, and the forge that holds the sources. */
@NullMarked
package io.countersign.report.html.place;

import org.jspecify.annotations.NullMarked;
