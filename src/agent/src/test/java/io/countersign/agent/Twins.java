package io.countersign.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.agent.base.Countersign;
import io.countersign.agent.base.CountersignContext;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jacoco.core.data.ExecutionData;
import org.jacoco.core.data.ExecutionDataStore;
import org.jacoco.core.data.SessionInfoStore;
import org.jacoco.core.instr.Instrumenter;
import org.jacoco.core.runtime.InjectedClassRuntime;
import org.jacoco.core.runtime.LoggerRuntime;
import org.jacoco.core.runtime.RuntimeData;

/** Runs the same classes under JaCoCo and under the recorder, in this JVM, and compares results and hits. */
final class Twins {

    private static final AtomicInteger RUNTIMES = new AtomicInteger();

    private Twins() {}

    /** Calls {@code static Object run(int)} of the first class with several arguments. */
    static void assertEqual(Map<String, byte[]> classes) throws Exception {
        String main = classes.keySet().iterator().next();
        Map<String, String> jacoco = new TreeMap<>();
        String expected = underJacoco(classes, main, jacoco);
        for (Layout layout : Layout.values()) {
            Map<String, String> own = new TreeMap<>();
            assertThat(underTheRecorder(classes, main, own, layout)).isEqualTo(expected);
            assertThat(own).as(layout.name()).isNotEmpty().isEqualTo(jacoco);
        }
        Map<String, String> handedOver = new TreeMap<>();
        Map<String, String> beside = new TreeMap<>();
        assertThat(besideJacoco(classes, main, handedOver, beside)).isEqualTo(expected);
        assertThat(beside).as("beside").isEqualTo(jacoco);
        assertThat(handedOver).as("handed over").isEqualTo(jacoco);
    }

    private static String underJacoco(Map<String, byte[]> classes, String main, Map<String, String> hits)
            throws Exception {
        RuntimeData data = new RuntimeData();
        LoggerRuntime runtime = new LoggerRuntime();
        runtime.startup(data);
        Map<String, byte[]> instrumented = new LinkedHashMap<>();
        for (Map.Entry<String, byte[]> entry : classes.entrySet()) {
            instrumented.put(entry.getKey(), new Instrumenter(runtime).instrument(entry.getValue(), entry.getKey()));
        }
        String result = run(new BytesLoader(instrumented, Twins.class.getClassLoader()), main);
        ExecutionDataStore store = new ExecutionDataStore();
        data.collect(store, new SessionInfoStore(), false);
        runtime.shutdown();
        store.getContents().stream().filter(ExecutionData::hasHits).forEach(hit -> put(hits, hit));
        return result;
    }

    private static String underTheRecorder(
            Map<String, byte[]> classes, String main, Map<String, String> hits, Layout layout) throws Exception {
        TestSegments segments = new TestSegments(Twins.class.getClassLoader());
        Registry registry = new Registry(segments, 16, 64);
        Map<String, byte[]> instrumented = new LinkedHashMap<>();
        for (Map.Entry<String, byte[]> entry : classes.entrySet()) {
            instrumented.put(
                    entry.getKey(),
                    new ProbeWriter(registry, () -> layout)
                            .write(entry.getValue())
                            .orElse(entry.getValue()));
        }
        CountersignContext context = Countersign.open();
        Countersign.enter(context);
        String result = run(new BytesLoader(instrumented, segments), main);
        Countersign.leave(context);
        registry.drain();
        registry.drain(context);
        registry.close().forEach(hit -> put(hits, hit));
        return result;
    }

    private static String besideJacoco(
            Map<String, byte[]> classes, String main, Map<String, String> handedOver, Map<String, String> hits)
            throws Exception {
        RuntimeData data = new RuntimeData();
        // As the stock agent does it, with another place for the meeting: java.lang is not open here.
        InjectedClassRuntime runtime = new InjectedClassRuntime(Twins.class, "Met" + RUNTIMES.incrementAndGet());
        runtime.startup(data);
        Registry registry = new Registry(StockTests.segments(), StockSegments.ENTRIES, StockSegments.PROBES);
        StockWriter writer = new StockWriter(registry, new StockRuntime(registry, new Problems(line -> {})));
        Map<String, byte[]> patched = new LinkedHashMap<>();
        for (Map.Entry<String, byte[]> entry : classes.entrySet()) {
            byte[] instrumented = new Instrumenter(runtime).instrument(entry.getValue(), entry.getKey());
            patched.put(entry.getKey(), writer.write(instrumented).orElse(instrumented));
        }
        String result = run(new BytesLoader(patched, Twins.class.getClassLoader()), main);
        ExecutionDataStore store = new ExecutionDataStore();
        data.collect(store, new SessionInfoStore(), false);
        assertThat(store.getContents()).as("before they are handed over").noneMatch(ExecutionData::hasHits);
        registry.drain();
        registry.close().forEach(hit -> put(hits, hit));
        data.collect(store, new SessionInfoStore(), false);
        runtime.shutdown();
        store.getContents().stream().filter(ExecutionData::hasHits).forEach(hit -> put(handedOver, hit));
        return result;
    }

    private static String run(ClassLoader loader, String main) throws Exception {
        StringBuilder results = new StringBuilder();
        for (int argument = -2; argument < 6; argument++) {
            results.append(loader.loadClass(main).getMethod("run", int.class).invoke(null, argument))
                    .append(';');
        }
        return results.toString();
    }

    private static void put(Map<String, String> hits, ExecutionData data) {
        String bits = IntStream.range(0, data.getProbes().length)
                .mapToObj(i -> data.getProbes()[i] ? "1" : "0")
                .collect(Collectors.joining());
        hits.put(data.getName() + " " + data.getId(), bits);
    }
}
