package suite;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;

/** Threads that the tests of one class leave behind, and that its end waits for. */
final class Leftovers {

    private final CountDownLatch testsAreOver = new CountDownLatch(1);
    private final Queue<Thread> threads = new ConcurrentLinkedQueue<>();
    private volatile boolean stopped;

    /** Runs {@code first} while the test waits for it, and {@code then} when all tests of the class are over. */
    void late(Runnable first, Runnable then) throws InterruptedException {
        CountDownLatch firstIsDone = new CountDownLatch(1);
        start(() -> {
            first.run();
            firstIsDone.countDown();
            await(testsAreOver);
            then.run();
        });
        firstIsDone.await();
    }

    /** Runs {@code part} on a thread nobody waits for: before the end of the test or behind it. */
    void loose(Runnable part) {
        start(part);
    }

    /** Runs {@code part} again and again until the class ends. */
    void always(Runnable part) {
        start(() -> {
            do {
                part.run();
                Ways.rest();
            } while (!stopped);
        });
    }

    void end() throws InterruptedException {
        stopped = true;
        testsAreOver.countDown();
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private void start(Runnable work) {
        Thread thread = new Thread(work);
        threads.add(thread);
        thread.start();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
