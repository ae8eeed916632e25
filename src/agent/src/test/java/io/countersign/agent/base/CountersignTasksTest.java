package io.countersign.agent.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedTransferQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class CountersignTasksTest {

    private final CountersignContext a = Countersign.open();
    private final CountersignContext b = Countersign.open();
    private final Object task = new Object();

    @Test
    void taskRunsForWhomItWasHandedOverBy() {
        handOver(a, task);
        Countersign.enter(b);
        int before = CountersignTasks.begin(task);
        assertThat(Countersign.current()).isSameAs(a);
        CountersignTasks.end(before);
        assertThat(Countersign.current()).isSameAs(b);
        Countersign.leave(b);
    }

    @Test
    void contextIsBusyUntilItsTasksAreDone() {
        assertThat(a.isBusy()).isFalse();
        handOver(a, task);
        handOver(a, task);
        CountersignTasks.end(CountersignTasks.begin(task));
        assertThat(a.isBusy()).isTrue();
        int before = CountersignTasks.begin(task);
        assertThat(a.isBusy()).isTrue();
        CountersignTasks.end(before);
        assertThat(a.isBusy()).isFalse();
    }

    @Test
    void taskThatNobodyHandedOverRunsForWhomTheThreadWorks() {
        Countersign.enter(b);
        int before = CountersignTasks.begin(task);
        assertThat(Countersign.current()).isSameAs(b);
        CountersignTasks.end(before);
        assertThat(Countersign.current()).isSameAs(b);
        assertThat(b.isBusy()).isFalse();
        Countersign.leave(b);
    }

    @Test
    void taskHandedOverByTwoIsNobodysUntilBothRunsAreDone() {
        handOver(a, task);
        handOver(b, task);
        assertThat(whoRuns(task)).isSameAs(Countersign.AMBIENT);
        handOver(a, task);
        assertThat(whoRuns(task)).isSameAs(Countersign.AMBIENT);
        assertThat(whoRuns(task)).isSameAs(Countersign.AMBIENT);
        handOver(a, task);
        assertThat(whoRuns(task)).isSameAs(a);
        assertThat(a.isBusy() || b.isBusy()).isFalse();
    }

    @Test
    void taskThatIsKeptRunsForTheSameEveryTime() {
        Countersign.enter(a);
        CountersignTasks.keep(task);
        Countersign.leave(a);
        handOver(b, task);
        assertThat(List.of(whoRuns(task), whoRuns(task), whoRuns(task))).containsOnly(a);
        assertThat(a.isBusy()).isTrue();
        CountersignTasks.end(CountersignTasks.begin(task), task, false);
        assertThat(a.isBusy() || b.isBusy()).isFalse();
        assertThat(whoRuns(task)).isSameAs(Countersign.current());
    }

    @Test
    void equalTasksAreNotTheSame() {
        String one = new String("task");
        String other = new String("task");
        handOver(a, one);
        handOver(b, other);
        assertThat(List.of(whoRuns(other), whoRuns(one))).containsExactly(b, a);
    }

    @Test
    void outerEndMendsWhatInnerOnesLeftOpen() {
        CountersignContext outside = Countersign.current();
        handOver(a, task);
        handOver(b, this);
        int before = CountersignTasks.begin(task);
        CountersignTasks.begin(this);
        Countersign.enter(Countersign.open());
        CountersignTasks.end(before);
        assertThat(Countersign.current()).isSameAs(outside);
        assertThat(a.isBusy() || b.isBusy()).isFalse();
        CountersignTasks.end(before);
        assertThat(Countersign.current()).isSameAs(outside);
    }

    @Test
    void taskCannotLeaveWhatWasEnteredOutsideOfIt() {
        Countersign.enter(b);
        handOver(a, task);
        int before = CountersignTasks.begin(task);
        Countersign.leave(b);
        assertThat(Countersign.current()).isSameAs(a);
        CountersignTasks.end(before);
        assertThat(Countersign.current()).isSameAs(b);
        Countersign.leave(b);
    }

    @Test
    void carryingThreadWorksForNobodyBetweenItsTasks() throws InterruptedException {
        List<CountersignContext> worked = new ArrayList<>();
        handOver(a, task);
        Countersign.enter(b);
        Thread worker = new Thread(() -> {
            worked.add(Countersign.current());
            CountersignTasks.carry();
            worked.add(Countersign.current());
            CountersignTasks.take(task);
            worked.add(Countersign.current());
            // Without a rest, as after a task that threw.
            CountersignTasks.take(this);
            worked.add(Countersign.current());
        });
        CountersignTasks.starting(worker);
        Countersign.leave(b);
        worker.start();
        worker.join();
        assertThat(worked).containsExactly(b, Countersign.AMBIENT, a, Countersign.AMBIENT);
        assertThat(a.isBusy()).isFalse();
    }

    @Test
    void threadThatCarriesInsideOfSomethingElseGoesBackToIt() {
        Countersign.enter(b);
        int before = CountersignTasks.carry();
        handOver(a, task);
        CountersignTasks.take(task);
        CountersignTasks.rest();
        assertThat(Countersign.current()).isSameAs(Countersign.AMBIENT);
        CountersignTasks.end(before);
        assertThat(Countersign.current()).isSameAs(b);
        Countersign.leave(b);
    }

    @Test
    void contextIsBusyWhileAThreadLivesUnlessThatCarries() throws InterruptedException {
        CountDownLatch carries = new CountDownLatch(1);
        CountDownLatch gate = new CountDownLatch(1);
        Thread worker = new Thread(() -> {
            CountersignTasks.carry();
            carries.countDown();
            await(gate);
        });
        Thread other = new Thread(() -> await(gate));
        start(a, worker);
        start(b, other);
        carries.await();
        assertThat(List.of(a.isBusy(), b.isBusy())).containsExactly(false, true);
        gate.countDown();
        other.join();
        CountersignTasks.ended(other);
        assertThat(b.isBusy()).isFalse();
    }

    @Test
    void threadThatCouldNotBeStartedIsForgotten() {
        Countersign.enter(a);
        Thread never = new Thread(() -> {});
        int noted = CountersignTasks.starting(never);
        assertThat(a.isBusy()).isTrue();
        CountersignTasks.notStarted(noted, never);
        Countersign.leave(a);
        assertThat(a.isBusy()).isFalse();
    }

    @Test
    void droppedTaskIsForgottenAndHoldsNobody() throws InterruptedException {
        CountersignContext context = Countersign.open();
        WeakReference<CountersignContext> reference = new WeakReference<>(context);
        for (int i = 0; i < 1000; i++) {
            handOver(context, new Object());
        }
        assertThat(context.isBusy()).isTrue();
        context = null;
        for (int i = 0; i < 500 && reference.get() != null; i++) {
            System.gc();
            Thread.sleep(10);
            CountersignTasks.forgetDropped();
        }
        assertThat(reference.get()).isNull();
    }

    @Test
    void fullStackLeavesTheStackOfContextsBalanced() {
        CountersignContext outside = Countersign.current();
        int overflows = 0;
        for (int i = 0; i < 50; i++) {
            try {
                dive(i);
            } catch (StackOverflowError e) {
                overflows++;
            }
            assertThat(Countersign.current()).isSameAs(outside);
        }
        assertThat(overflows).isEqualTo(50);
    }

    private void dive(int frames) {
        if (frames > 0) {
            dive(frames - 1);
        } else {
            handOver(a, task);
            int before = CountersignTasks.begin(task);
            try {
                dive(0);
            } finally {
                CountersignTasks.end(before);
            }
        }
    }

    @Test
    void assertionOfATaskThatRunsInsideOfAnAssertionCounts() {
        Countersign.FLAT.take();
        Countersign.asserting();
        int before = CountersignTasks.begin(task);
        Countersign.asserting();
        Countersign.asserted();
        CountersignTasks.end(before);
        Countersign.asserting();
        Countersign.asserted();
        Countersign.asserted();
        int[] taken = Countersign.FLAT.take();
        assertThat(taken[taken.length - 3]).isEqualTo(2);
    }

    @Test
    void manyThreadsHandOverAndTakeUpAtOnce() throws InterruptedException {
        LinkedTransferQueue<Object[]> queue = new LinkedTransferQueue<>();
        AtomicInteger wrong = new AtomicInteger();
        List<Thread> threads = new ArrayList<>();
        for (CountersignContext owner : List.of(a, b)) {
            for (int i = 0; i < 2; i++) {
                threads.add(new Thread(() -> {
                    Countersign.enter(owner);
                    for (int each = 0; each < 20_000; each++) {
                        Object[] work = {owner};
                        CountersignTasks.handOver(work);
                        queue.add(work);
                    }
                }));
                threads.add(new Thread(() -> {
                    for (int each = 0; each < 20_000; each++) {
                        wrong.addAndGet(takeUp(queue));
                    }
                }));
            }
        }
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(wrong).hasValue(0);
        assertThat(a.isBusy() || b.isBusy()).isFalse();
    }

    private static int takeUp(LinkedTransferQueue<Object[]> queue) {
        try {
            Object[] work = queue.take();
            int before = CountersignTasks.begin(work);
            int wrong = Countersign.current() == work[0] ? 0 : 1;
            CountersignTasks.end(before);
            return wrong;
        } catch (InterruptedException e) {
            return 1;
        }
    }

    private static void start(CountersignContext context, Thread thread) {
        Countersign.enter(context);
        CountersignTasks.starting(thread);
        thread.start();
        Countersign.leave(context);
    }

    private static void handOver(CountersignContext context, Object task) {
        Countersign.enter(context);
        CountersignTasks.handOver(task);
        Countersign.leave(context);
    }

    private static CountersignContext whoRuns(Object task) {
        int before = CountersignTasks.begin(task);
        CountersignContext context = Countersign.current();
        CountersignTasks.end(before);
        return context;
    }

    private static void await(CountDownLatch gate) {
        try {
            gate.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
