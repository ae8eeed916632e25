package pause;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;

/** Called by every method of the production code: makes methods last, so that tests meet in the midst of them. */
public final class Pause {

    private static final int LONGEST_NANOS = 100_000;

    private Pause() {}

    public static void some() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        switch (random.nextInt(8)) {
            case 0, 1 -> LockSupport.parkNanos(random.nextInt(LONGEST_NANOS));
            case 2, 3 -> Thread.yield();
            default -> {}
        }
    }
}
