package io.countersign.agent.base;

/** Tells the id of a thread without asking the thread, whose {@code getId()} is a method that anybody may override. */
public interface CountersignIds {

    /** The thread's id. */
    long of(Thread thread);
}
