/** The hashes that inputs and footprints are named with. */
@NullMarked
package io.countersign.analysis.digest;

import org.jspecify.annotations.NullMarked;
