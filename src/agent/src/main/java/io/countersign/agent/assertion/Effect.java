package io.countersign.agent.assertion;

/** What the execution of a library's method means. */
enum Effect {

    /** It is an assertion, from its begin to its end, unless it is a part of another one. */
    ASSERTION,

    /** Once it returns, something was checked; what runs in it may hold assertions of its own. */
    CHECKED_AT_RETURN,

    /** Assertions in it are the framework's own, or a part of preparing one. */
    QUIET,

    /** Where it begins, the {@link #QUIET} call it is a part of turns out to be an assertion. */
    ASSERTION_AFTER_ALL,

    /** Assertions it calls itself are the framework's own, but not those it leads to. */
    QUIET_CALLS,

    /** None. */
    NONE
}
