package io.countersign.agent;

/** Something else than probes that is put into classes. */
interface Hook {

    /**
     * The class with what is to be put into it; the same bytes when that is nothing.
     *
     * @param className in VM notation
     * @param location where the class file lies, as a URL; empty when nobody says
     * @param code of the class, with or without probes
     */
    byte[] applyTo(String className, String location, byte[] code);
}
