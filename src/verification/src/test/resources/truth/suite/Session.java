package suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** Starts what is older than every test: the shared pool, a thread that works for nobody, and one that takes work from a queue. */
public final class Session implements LauncherSessionListener {

    private volatile boolean closed;

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        Ways.start();
        if (Boolean.getBoolean("truth.background")) {
            startOld();
        }
    }

    private void startOld() {
        Thread old = new Thread(() -> {
            while (!closed) {
                production.Old.work();
                Ways.rest();
            }
        });
        old.setDaemon(true);
        old.start();
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        closed = true;
        try {
            Seen.write(Path.of(System.getProperty("truth.seen")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
