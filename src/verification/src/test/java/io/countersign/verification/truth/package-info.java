@org.jspecify.annotations.NullMarked
package io.countersign.verification.truth;
