package io.countersign.agent;

import java.util.Optional;

/** Puts a class under record. */
interface ClassRecorder {

    /** The class file as it is to be loaded; empty when it may stay as it is. */
    Optional<byte[]> write(byte[] source);

    /** Whether a class of this name, in VM notation, is under record. */
    boolean holds(String className);

    /** Whether a class that is transformed again has to come here again, because it comes without what was written before. */
    boolean isAskedAgain();
}
