package io.countersign.agent;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** What went wrong and was survived: kept for the listener, and said once per kind on standard error. */
final class Problems {

    /** The kinds of problems, as the door names them. */
    enum Kind {
        NOT_INSTRUMENTED("not-instrumented"),
        NOT_HOOKED("not-hooked"),
        ALREADY_INSTRUMENTED("already-instrumented"),
        RECORDER_OFF("recorder-off"),
        EXEC_NOT_WRITTEN("exec-not-written"),
        SECOND_AGENT("second-agent");

        private final String word;

        Kind(String word) {
            this.word = word;
        }
    }

    /** More than a listener needs; the bound is for a JVM without one. */
    static final int LIMIT = 1000;

    private final Consumer<String> console;
    private final Set<Kind> said = EnumSet.noneOf(Kind.class);
    private final List<String[]> noted = new ArrayList<>();
    private int leftOut;

    Problems(Consumer<String> console) {
        this.console = console;
    }

    void note(Kind kind, String subject, String message) {
        // Outside the lock: a console that loads classes must not meet another thread's transformer here.
        if (keep(kind, subject, message)) {
            console.accept(message);
        }
    }

    private synchronized boolean keep(Kind kind, String subject, String message) {
        boolean first = said.add(kind);
        if (noted.size() < LIMIT) {
            noted.add(new String[] {kind.word, subject, message});
        } else {
            leftOut++;
        }
        return first;
    }

    synchronized List<String[]> take() {
        List<String[]> taken = new ArrayList<>(noted);
        if (leftOut > 0) {
            taken.add(new String[] {Kind.NOT_INSTRUMENTED.word, "", Messages.problemsLeftOut(leftOut)});
        }
        noted.clear();
        leftOut = 0;
        return taken;
    }
}
