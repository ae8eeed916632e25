package io.countersign.agent;

import io.countersign.agent.assertion.AssertionHooks;
import io.countersign.agent.base.Countersign;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.lang.instrument.Instrumentation;
import java.nio.charset.Charset;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Starts the recorder, inside the agent's own class loader. Whatever happens in here, the program starts. */
public final class Startup {

    /** One segment takes the probes of some thousand classes; a context has an array for each one. */
    private static final int PROBES = 1 << 15;

    /** Methods have two to six probes. */
    private static final int ENTRIES = 1 << 13;

    private Startup() {}

    /** Called by {@link Premain}, from the other side of the class loader. */
    public static void start(@Nullable String options, Instrumentation instrumentation) {
        // Not System.err: a build tool may have replaced it by a stream whose locks and classes are its own.
        Consumer<String> console =
                new Console(new PrintStream(new FileOutputStream(FileDescriptor.err), true, Charset.defaultCharset()));
        try {
            if (PitMinion.isThisJvm()) {
                // Silently: there is one such JVM after the other.
                return;
            }
            if (JavaLang.isTaken()) {
                standBack(console);
            } else {
                open(options, instrumentation, console);
            }
        } catch (Throwable e) {
            console.accept(Messages.offBecauseOf(e));
        }
    }

    /** The first agent says it, because only that one can say it to the listener, too. */
    private static void standBack(Consumer<String> console) {
        BiFunction<String, @Nullable Object, @Nullable Object> first = Countersign.door;
        if (first == null || first.apply("secondAgent", null) == null) {
            console.accept(Messages.alreadyAttached());
        }
    }

    private static void open(@Nullable String options, Instrumentation instrumentation, Consumer<String> console)
            throws Exception {
        JavaLang javaLang = JavaLang.open(instrumentation);
        javaLang.defineBase();
        Problems problems = new Problems(console);
        Optional<StockAgent> stock = StockAgent.find(RuntimeArguments.list(), instrumentation.getAllLoadedClasses());
        Registry registry = stock.isPresent()
                ? new Registry(new StockSegments(), StockSegments.ENTRIES, StockSegments.PROBES)
                : new Registry(javaLang, ENTRIES, PROBES);
        Options settings = Options.parse(options, console);
        Layout layout =
                LayoutChoice.of(settings.layout(), System.getProperties(), ClassLoader.getSystemClassLoader(), console);
        LayoutSwitch layouts = new LayoutSwitch(layout, instrumentation, registry, problems);
        Door door = new Door(
                registry,
                problems,
                layouts,
                stock.map(StockAgent::about)
                        .orElseGet(() -> Map.of("includes", settings.includes(), "excludes", settings.excludes())));
        try {
            if (stock.isPresent()) {
                layouts.codeAsks();
                layouts.begin();
                StockRecorder.start(stock.get().name(), instrumentation, registry, door, hooks(settings), problems);
            } else {
                record(settings, instrumentation, registry, door, problems, layouts);
            }
        } catch (Throwable e) {
            off(door, problems, e.getClass().getName(), Messages.offBecauseOf(e));
        }
        Countersign.door = door;
    }

    private static void off(Door door, Problems problems, String subject, String reason) {
        door.off(reason);
        problems.note(Problems.Kind.RECORDER_OFF, subject, reason);
    }

    private static void record(
            Options options,
            Instrumentation instrumentation,
            Registry registry,
            Door door,
            Problems problems,
            LayoutSwitch layouts) {
        ExecFile exec = new ExecFile(options.exec());
        try {
            exec.prepare();
        } catch (Exception e) {
            problems.note(Problems.Kind.EXEC_NOT_WRITTEN, exec.path(), Messages.execNotWritten(exec.path(), e));
        }
        ClassFilter filter = new ClassFilter(options);
        layouts.begin();
        // A first, empty drain loads what a drain needs: later, under the registry's lock, no class should have to be
        // loaded.
        registry.drain();
        String session = "countersign-" + Long.toHexString(System.currentTimeMillis()) + "-"
                + Long.toHexString(System.nanoTime());
        Runnable end = new End(door, registry, exec, problems, Clock.systemUTC(), session);
        Runtime.getRuntime().addShutdownHook(new Thread(end, "countersign-end"));
        instrumentation.addTransformer(
                new RecordingTransformer(filter, new ProbeWriter(registry, layouts::layout), hooks(options), problems));
    }

    private static List<Hook> hooks(Options options) {
        List<Hook> hooks = new ArrayList<>();
        hooks.add(NodeHook::applyTo);
        AssertionHooks.of(options.assertions()).ifPresent(assertions -> hooks.add(assertions::applyTo));
        return hooks;
    }

    private record Console(PrintStream stream) implements Consumer<String> {

        @Override
        public void accept(String sentence) {
            stream.println(Messages.line(sentence));
        }
    }
}
