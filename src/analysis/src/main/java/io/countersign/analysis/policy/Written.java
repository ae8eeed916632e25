package io.countersign.analysis.policy;

import io.countersign.model.Location;

/** A name in a policy, and where it was written. */
public record Written(String text, Location location) {}
