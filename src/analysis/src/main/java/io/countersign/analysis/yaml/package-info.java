/**
 * Reads what people write in YAML, and tells them every fault with its place.
 *
 * <p>Bytes become text ({@link io.countersign.analysis.yaml.CheckedText}), text becomes nodes
 * ({@link io.countersign.analysis.yaml.Composition}), nodes become records ({@code ...Mapping}). Each stage files its faults and goes on
 * with what it could read; the two readers throw once at the end.
 */
@NullMarked
package io.countersign.analysis.yaml;

import org.jspecify.annotations.NullMarked;
