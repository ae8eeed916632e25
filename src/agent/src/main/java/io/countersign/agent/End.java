package io.countersign.agent;

import io.countersign.agent.base.Countersign;
import java.time.Clock;
import org.jacoco.core.data.SessionInfo;

/** The end of the JVM: the listener's last word, then the execution data file. */
final class End implements Runnable {

    private final Door door;
    private final Registry registry;
    private final ExecFile exec;
    private final Problems problems;
    private final Clock clock;
    private final String session;
    private final long start;

    End(Door door, Registry registry, ExecFile exec, Problems problems, Clock clock, String session) {
        this.door = door;
        this.registry = registry;
        this.exec = exec;
        this.problems = problems;
        this.clock = clock;
        this.session = session;
        this.start = clock.millis();
    }

    @Override
    public void run() {
        try {
            // A listener's last drain is the end of its evidence, and the exec must not know more than the evidence.
            if (!door.end()) {
                registry.drain();
                registry.drain(Countersign.AMBIENT);
            }
            exec.append(new SessionInfo(session, start, clock.millis()), registry.close());
        } catch (Throwable e) {
            problems.note(Problems.Kind.EXEC_NOT_WRITTEN, exec.path(), Messages.execNotWritten(exec.path(), e));
        }
    }
}
