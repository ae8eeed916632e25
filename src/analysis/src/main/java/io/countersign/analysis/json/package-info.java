/**
 * Reads requirements from JSON files: a mapping by JSON Pointer says where its parts are.
 */
@NullMarked
package io.countersign.analysis.json;

import org.jspecify.annotations.NullMarked;
