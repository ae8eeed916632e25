package io.countersign.agent.carrier;

import static io.countersign.agent.carrier.RuntimeCall.local;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.objectweb.asm.Opcodes;

/** What is told where. The names are those of JDK 17 to 25; what one of them lacks is a class of its own here, or an alternative. */
final class CarrierHooks {

    private static final String CONCURRENT = "java/util/concurrent/";
    private static final String OBJECT = "(Ljava/lang/Object;)V";

    private static final RuntimeCall BEGIN = RuntimeCall.of("begin", "(Ljava/lang/Object;)I", local(0));
    private static final RuntimeCall END = RuntimeCall.of("end", "(I)V");
    private static final RuntimeCall TAKE = RuntimeCall.of("take", OBJECT);
    private static final RuntimeCall REST = RuntimeCall.of("rest", "()V");
    private static final Hook.Code HAND_OVER = Edges.atEntry(RuntimeCall.of("handOver", OBJECT, local(1)));
    private static final Hook.Code WITHDRAW = Edges.atReturn(RuntimeCall.of("withdraw", OBJECT, local(0)));
    private static final Hook.Code LOOP = Around.all(RuntimeCall.of("carry", "()I"), END);
    private static final Hook.Code START = Around.throwing(
            RuntimeCall.of("starting", "(Ljava/lang/Thread;)I", local(0)),
            RuntimeCall.of("notStarted", "(ILjava/lang/Thread;)V", local(0)));

    /** The functions that somebody may hang on a {@code CompletableFuture}; the last ones combine futures and call nobody. */
    private static final List<String> DEPENDENTS = List.of(
            "UniApply",
            "UniAccept",
            "UniRun",
            "UniWhenComplete",
            "UniHandle",
            "UniExceptionally",
            "UniComposeExceptionally",
            "UniCompose",
            "BiApply",
            "BiAccept",
            "BiRun",
            "OrApply",
            "OrAccept",
            "OrRun",
            "UniRelay",
            "BiRelay");

    private CarrierHooks() {}

    /** By the name of the class, as the JVM writes it. */
    static Map<String, List<Hook>> byClass() {
        Map<String, List<Hook>> hooks = new LinkedHashMap<>();
        threads(hooks);
        threadPools(hooks);
        forkJoinPools(hooks);
        completableFutures(hooks);
        timers(hooks);
        return hooks;
    }

    private static void threads(Map<String, List<Hook>> hooks) {
        Hook start = Hook.of("start\\((Ljdk/internal/vm/ThreadContainer;)?\\)V", START);
        hooks.put(
                "java/lang/Thread",
                List.of(
                        start,
                        Hook.of(
                                "(exit|clearReferences)\\(\\)V",
                                Edges.atReturn(RuntimeCall.of("ended", "(Ljava/lang/Thread;)V", local(0))))));
        hooks.put("java/lang/VirtualThread", List.of(Hook.of("start\\(Ljdk/internal/vm/ThreadContainer;\\)V", START)));
    }

    private static void threadPools(Map<String, List<Hook>> hooks) {
        hooks.put(
                CONCURRENT + "ThreadPoolExecutor",
                List.of(
                        Hook.of("execute\\(Ljava/lang/Runnable;\\)V", HAND_OVER),
                        Hook.of("reject\\(Ljava/lang/Runnable;\\)V", rejecting()),
                        Hook.of(
                                "remove\\(Ljava/lang/Runnable;\\)Z",
                                Edges.atReturnOf(RuntimeCall.of("removed", "(ZLjava/lang/Object;)V", local(1)))),
                        Hook.of(
                                "drainQueue\\(\\)Ljava/util/List;",
                                Edges.atReturnOf(RuntimeCall.of("withdrawAll", "(Ljava/util/List;)V"))),
                        // Workers that are older than the hooks stay in the method they are in, and only call new ones.
                        Hook.of("getTask\\(.*", Edges.atEntry(RuntimeCall.of("restOlder", "()V"))),
                        Hook.of("getTask\\(.*", Edges.atReturnOf(RuntimeCall.of("takeOlder", OBJECT))),
                        // And one that was waiting for its task is in the old one of these, too.
                        Hook.of(
                                "beforeExecute\\(.*",
                                Edges.atEntry(RuntimeCall.of("takeOlderIfNone", OBJECT, local(2)))),
                        Hook.of("runWorker\\(.*", LOOP),
                        Hook.of("runWorker\\(.*", CallSites.beforeWithLast("ThreadPoolExecutor.beforeExecute", TAKE)),
                        Hook.of("runWorker\\(.*", CallSites.after("ThreadPoolExecutor$Worker.unlock", REST))));
        hooks.put(
                CONCURRENT + "ScheduledThreadPoolExecutor",
                List.of(Hook.of("delayedExecute\\(.*", HAND_OVER), Hook.of("reExecutePeriodic\\(.*", HAND_OVER)));
        hooks.put(
                CONCURRENT + "ScheduledThreadPoolExecutor$ScheduledFutureTask",
                List.of(Hook.of("cancel\\(Z\\)Z", WITHDRAW)));
    }

    private static Hook.Code rejecting() {
        RuntimeCall.Load handler = (code, site) -> {
            code.visitVarInsn(Opcodes.ALOAD, 0);
            code.visitFieldInsn(
                    Opcodes.GETFIELD, site.owner(), "handler", "Ljava/util/concurrent/RejectedExecutionHandler;");
        };
        return Around.throwing(
                RuntimeCall.of("rejecting", "(Ljava/lang/Object;Ljava/lang/Object;)I", local(1), handler),
                RuntimeCall.of("rejected", "(ILjava/lang/Object;)V", local(1)));
    }

    private static void forkJoinPools(Map<String, List<Hook>> hooks) {
        hooks.put(
                CONCURRENT + "ForkJoinPool$WorkQueue",
                List.of(Hook.of("(push|lockedPush)\\(Ljava/util/concurrent/ForkJoinTask;.*", HAND_OVER)));
        hooks.put(
                CONCURRENT + "ForkJoinTask",
                List.of(
                        Hook.of("doExec\\(\\).", Around.all(BEGIN, END)),
                        Hook.of(
                                "tryUnfork\\(\\)Z",
                                Edges.atReturnOf(RuntimeCall.of("removed", "(ZLjava/lang/Object;)V", local(0))))));
        hooks.put(CONCURRENT + "ForkJoinPool", List.of(Hook.of("runWorker\\(.*", LOOP)));
        hooks.put(CONCURRENT + "DelayScheduler", List.of(Hook.of("run\\(\\)V", LOOP), Hook.of("pend\\(.*", HAND_OVER)));
        // A cancelled task is pended once more, to be cleared away.
        hooks.put(
                CONCURRENT + "DelayScheduler$ScheduledForkJoinTask",
                List.of(
                        Hook.of("cancel\\(Z\\)Z", WITHDRAW),
                        Hook.of(
                                "cancel\\(Z\\)Z",
                                CallSites.after("DelayScheduler.pend", RuntimeCall.of("withdraw", OBJECT, local(0))))));
    }

    private static void completableFutures(Map<String, List<Hook>> hooks) {
        RuntimeCall.Load live = (code, site) -> {
            code.visitVarInsn(Opcodes.ALOAD, 0);
            code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, site.owner(), "isLive", "()Z", false);
        };
        Hook fire = Hook.of(
                "tryFire\\(I\\)Ljava/util/concurrent/CompletableFuture;",
                Around.all(BEGIN, RuntimeCall.of("end", "(ILjava/lang/Object;Z)V", local(0), live)));
        Pattern constructor = Pattern.compile("<init>\\(.*");
        hooks.put(
                CONCURRENT + "CompletableFuture$UniCompletion",
                List.of(new Hook(constructor, Edges.atReturn(RuntimeCall.of("keep", OBJECT, local(0))))));
        for (String dependent : DEPENDENTS) {
            hooks.put(CONCURRENT + "CompletableFuture$" + dependent, List.of(fire));
        }
    }

    private static void timers(Map<String, List<Hook>> hooks) {
        RuntimeCall.Load period = (code, site) -> code.visitVarInsn(Opcodes.LLOAD, 4);
        RuntimeCall scheduled = RuntimeCall.of("scheduled", "(Ljava/lang/Object;J)V", period);
        hooks.put(
                "java/util/Timer",
                List.of(Hook.of(
                        "sched\\(Ljava/util/TimerTask;JJ\\)V", CallSites.beforeWithLast("TaskQueue.add", scheduled))));
        hooks.put("java/util/TimerTask", List.of(Hook.of("cancel\\(\\)Z", WITHDRAW)));
        hooks.put(
                "java/util/TimerThread",
                List.of(
                        Hook.of("mainLoop\\(\\)V", LOOP),
                        Hook.of("mainLoop\\(\\)V", CallSites.beforeWithLast("TimerTask.run", TAKE)),
                        Hook.of("mainLoop\\(\\)V", CallSites.after("TimerTask.run", REST))));
    }
}
