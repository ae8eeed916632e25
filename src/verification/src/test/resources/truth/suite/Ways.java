package suite;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RecursiveTask;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The ways in which a test runs its parts. Each returns when all parts have run, and returns 0 so that it can initialise a field. */
public final class Ways {

    private static final int WORKERS = 4;
    private static final ThreadPoolExecutor SHARED = (ThreadPoolExecutor) Executors.newFixedThreadPool(WORKERS, Ways::daemon);
    private static final BlockingQueue<Runnable> QUEUE = new LinkedBlockingQueue<>();

    /** Created by the test that comes first. */
    private static final class Lazy {
        static final ExecutorService POOL = Executors.newFixedThreadPool(WORKERS, Ways::daemon);
        static final ScheduledExecutorService SCHEDULED = Executors.newScheduledThreadPool(WORKERS, Ways::daemon);
        static final ForkJoinPool FORK_JOIN = new ForkJoinPool(WORKERS);
        static final Timer TIMER = new Timer(true);
    }

    private Ways() {}

    /** Called before any test. */
    static void start() {
        SHARED.prestartAllCoreThreads();
        Thread taker = daemon(() -> {
            while (true) {
                try {
                    QUEUE.take().run();
                } catch (InterruptedException e) {
                    return;
                }
            }
        });
        taker.start();
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work);
        thread.setDaemon(true);
        return thread;
    }

    static void rest() {
        LockSupport.parkNanos(300_000);
    }

    public static int direct(Runnable... parts) {
        for (Runnable part : parts) {
            part.run();
        }
        return 0;
    }

    public static int newThread(Runnable... parts) throws Exception {
        List<Thread> threads = new ArrayList<>();
        for (Runnable part : parts) {
            threads.add(new Thread(part));
        }
        return startAndJoin(threads);
    }

    private static int startAndJoin(List<Thread> threads) throws Exception {
        for (Thread thread : threads) {
            thread.start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        return 0;
    }

    /** A thread that is no subclass' target but overrides run, started by a thread the test started. */
    public static int threadOfThread(Runnable... parts) throws Exception {
        Thread outer = new Thread() {
            @Override
            public void run() {
                Thread inner = new Thread() {
                    @Override
                    public void run() {
                        direct(parts);
                    }
                };
                inner.start();
                try {
                    inner.join();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
        };
        return startAndJoin(List.of(outer));
    }

    /** On a JDK that has no virtual threads, a platform thread. */
    public static int virtualThread(Runnable... parts) throws Exception {
        List<Thread> threads = new ArrayList<>();
        for (Runnable part : parts) {
            try {
                threads.add((Thread) Thread.class
                        .getMethod("startVirtualThread", Runnable.class)
                        .invoke(null, new Noted("virtual", part)));
            } catch (NoSuchMethodException e) {
                return newThread(parts);
            }
        }
        for (Thread thread : threads) {
            thread.join();
        }
        return 0;
    }

    public static int ownPool(Runnable... parts) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(2);
        submit(pool, "own", parts);
        pool.shutdown();
        pool.awaitTermination(1, TimeUnit.MINUTES);
        return 0;
    }

    public static int sharedPool(Runnable... parts) throws Exception {
        return submit(SHARED, "shared", parts);
    }

    public static int sharedPoolExecute(Runnable... parts) throws Exception {
        return execute(SHARED, "shared", parts);
    }

    public static int lazyPool(Runnable... parts) throws Exception {
        return submit(Lazy.POOL, "lazy", parts);
    }

    public static int invokeAll(Runnable... parts) throws Exception {
        List<Callable<Object>> tasks = new ArrayList<>();
        for (Runnable part : parts) {
            tasks.add(Executors.callable(new Noted("lazy", part)));
        }
        for (Future<Object> future : Lazy.POOL.invokeAll(tasks)) {
            future.get();
        }
        return 0;
    }

    public static int scheduled(Runnable... parts) throws Exception {
        List<Future<?>> futures = new ArrayList<>();
        for (int i = 0; i < parts.length; i++) {
            Runnable part = new Noted("scheduled", parts[i]);
            futures.add(
                    i % 2 == 0
                            ? Lazy.SCHEDULED.schedule(part, 1, TimeUnit.MILLISECONDS)
                            : Lazy.SCHEDULED.schedule(Executors.callable(part), 0, TimeUnit.MILLISECONDS));
        }
        return await(futures);
    }

    /** Twice; when it comes again before it is cancelled, it does nothing. */
    public static int scheduledAtFixedRate(Runnable... parts) throws Exception {
        CountDownLatch twice = new CountDownLatch(2);
        Future<?> future = Lazy.SCHEDULED.scheduleAtFixedRate(
                () -> {
                    if (twice.getCount() > 0) {
                        direct(parts);
                        twice.countDown();
                    }
                },
                0,
                1,
                TimeUnit.MILLISECONDS);
        twice.await();
        future.cancel(false);
        return 0;
    }

    public static int timer(Runnable... parts) throws Exception {
        CountDownLatch done = new CountDownLatch(parts.length);
        for (Runnable part : parts) {
            Lazy.TIMER.schedule(
                    new TimerTask() {
                        @Override
                        public void run() {
                            part.run();
                            done.countDown();
                        }
                    },
                    1);
        }
        done.await();
        return 0;
    }

    public static int forkJoinExecute(Runnable... parts) throws Exception {
        return execute(Lazy.FORK_JOIN, "forkJoin", parts);
    }

    public static int forkJoinSubmit(Runnable... parts) throws Exception {
        return submit(Lazy.FORK_JOIN, "forkJoin", parts);
    }

    public static int forkJoinInvoke(Runnable... parts) {
        for (Runnable part : parts) {
            Lazy.FORK_JOIN.invoke(ForkJoinTask.adapt(new Noted("forkJoin", part)));
        }
        return 0;
    }

    /** Forks down to single parts. */
    public static int forkAndJoin(Runnable... parts) {
        return Lazy.FORK_JOIN.invoke(new Halves("forkJoin", parts));
    }

    /** Where the test itself runs in a fork join pool, in that one: a worker that waits for a part may run another test meanwhile. */
    public static int forkHere(Runnable... parts) {
        List<ForkJoinTask<?>> tasks = new ArrayList<>();
        for (Runnable part : parts) {
            tasks.add(ForkJoinTask.adapt(new Noted("here", part)).fork());
        }
        tasks.forEach(ForkJoinTask::join);
        return 0;
    }

    public static int commonPool(Runnable... parts) throws Exception {
        return submit(ForkJoinPool.commonPool(), "common", parts);
    }

    public static int commonPoolFork(Runnable... parts) {
        return ForkJoinPool.commonPool().invoke(new Halves("common", parts));
    }

    public static int parallelStream(Runnable... parts) {
        Arrays.stream(parts).parallel().map(part -> new Noted("stream", part)).forEach(Runnable::run);
        return 0;
    }

    public static int parallelStreamInPool(Runnable... parts) throws Exception {
        return Lazy.FORK_JOIN.submit(() -> parallelStream(parts)).get();
    }

    public static int completableFuture(Runnable... parts) throws Exception {
        CompletableFuture<?> future = CompletableFuture.runAsync(parts[0], SHARED);
        for (int i = 1; i < parts.length; i++) {
            Runnable part = parts[i];
            switch (i % 3) {
                case 0 -> future = future.thenRunAsync(part, SHARED);
                case 1 -> future = future.thenApply(nothing -> direct(part));
                default -> future = future.thenCombineAsync(
                        CompletableFuture.supplyAsync(() -> 1, SHARED), (left, right) -> direct(part), SHARED);
            }
        }
        future.get();
        return 0;
    }

    public static int completableFutureOnCommonPool(Runnable... parts) throws Exception {
        List<CompletableFuture<?>> futures = new ArrayList<>();
        for (Runnable part : parts) {
            futures.add(CompletableFuture.supplyAsync(() -> part)
                    .thenAcceptAsync(Runnable::run)
                    .thenRun(() -> Seen.threadOf("common")));
        }
        CompletableFuture.allOf(futures.toArray(new CompletableFuture<?>[0])).get();
        return 0;
    }

    /** Puts the parts into a queue that an older thread takes them out of: nobody can see whose they are. */
    public static int queue(Runnable... parts) throws Exception {
        CountDownLatch done = new CountDownLatch(parts.length);
        for (Runnable part : parts) {
            QUEUE.put(() -> {
                part.run();
                done.countDown();
            });
        }
        done.await();
        return 0;
    }

    private static int submit(ExecutorService pool, String name, Runnable... parts) throws Exception {
        List<Future<?>> futures = new ArrayList<>();
        for (Runnable part : parts) {
            futures.add(pool.submit(new Noted(name, part)));
        }
        return await(futures);
    }

    private static int execute(ExecutorService pool, String name, Runnable... parts) throws Exception {
        CountDownLatch done = new CountDownLatch(parts.length);
        for (Runnable part : parts) {
            pool.execute(() -> {
                new Noted(name, part).run();
                done.countDown();
            });
        }
        done.await();
        return 0;
    }

    private static int await(List<Future<?>> futures) throws Exception {
        for (Future<?> future : futures) {
            future.get();
        }
        return 0;
    }

    private record Noted(String pool, Runnable part) implements Runnable {
        @Override
        public void run() {
            Seen.threadOf(pool);
            part.run();
        }
    }

    private static final class Halves extends RecursiveTask<Integer> {
        private final String pool;
        private final Runnable[] parts;

        Halves(String pool, Runnable... parts) {
            this.pool = pool;
            this.parts = parts;
        }

        @Override
        protected Integer compute() {
            if (parts.length == 1) {
                new Noted(pool, parts[0]).run();
                return 0;
            }
            Halves left = new Halves(pool, Arrays.copyOfRange(parts, 0, parts.length / 2));
            Halves right = new Halves(pool, Arrays.copyOfRange(parts, parts.length / 2, parts.length));
            left.fork();
            return right.compute() + left.join();
        }
    }
}
