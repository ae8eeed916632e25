package suite;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** What really happened, so that a run in which nothing overlapped proves nothing. */
final class Seen {

    private static final Map<String, Set<Thread>> THREADS = new ConcurrentHashMap<>();
    private static final AtomicInteger OPEN = new AtomicInteger();
    private static final AtomicInteger MOST_OPEN = new AtomicInteger();
    private static final AtomicInteger NESTED = new AtomicInteger();
    private static final ThreadLocal<Integer> DEPTH = ThreadLocal.withInitial(() -> 0);

    private Seen() {}

    static void testBegins() {
        MOST_OPEN.accumulateAndGet(OPEN.incrementAndGet(), Math::max);
        if (DEPTH.get() > 0) {
            NESTED.incrementAndGet();
        }
        DEPTH.set(DEPTH.get() + 1);
        threadOf("tests");
    }

    static void testEnds() {
        DEPTH.set(DEPTH.get() - 1);
        OPEN.decrementAndGet();
    }

    /** The current thread worked for somebody of that name. */
    static void threadOf(String name) {
        THREADS.computeIfAbsent(name, key -> ConcurrentHashMap.newKeySet()).add(Thread.currentThread());
    }

    static void write(Path file) throws IOException {
        Properties seen = new Properties();
        THREADS.forEach((name, threads) -> seen.setProperty("threads." + name, String.valueOf(threads.size())));
        seen.setProperty("open", MOST_OPEN.toString());
        seen.setProperty("nested", NESTED.toString());
        try (Writer writer = Files.newBufferedWriter(file)) {
            seen.store(writer, null);
        }
    }
}
