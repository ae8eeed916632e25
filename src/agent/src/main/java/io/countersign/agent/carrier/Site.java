package io.countersign.agent.carrier;

/** The method that a hook goes into. */
record Site(String owner, int access, String descriptor) {}
