package io.countersign.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.agent.base.Countersign;
import io.countersign.fixture.Steps;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

class EntriesTest {

    private final TestSegments segments = new TestSegments(EntriesTest.class.getClassLoader());
    private final Registry registry = new Registry(segments, 1 << 8, 1 << 10);

    @BeforeEach
    void forgetOtherTests() {
        Countersign.FLAT.take();
    }

    @Test
    void methodsAreToldInTheOrderOfTheirFirstEntryWithoutInitialisers() throws Exception {
        Class<?> steps = recorded();
        steps.getMethod("run", int.class).invoke(null, 2);
        assertThat(entered())
                .containsExactly("start", "run", "prepare", "pay", "convert", "screen", "refuse", "lambda$run$0");
    }

    @Test
    void eachDrainBeginsAnew() throws Exception {
        Class<?> steps = recorded();
        steps.getMethod("run", int.class).invoke(null, 1);
        registry.drain();
        Countersign.FLAT.take();
        assertThat(entered()).isEmpty();
        steps.getMethod("run", int.class).invoke(null, 0);
        assertThat(entered()).containsExactly("run", "prepare", "refuse", "lambda$run$0", "screen");
    }

    @Test
    void moreMethodsThanTheLogHoldsMakeItIncomplete() {
        int far = 1 << 19;
        for (int i = 0; i < far; i++) {
            Countersign.entered(i);
        }
        int[] told = Countersign.FLAT.take();
        assertThat(told).hasSizeBetween(1 << 17, far).startsWith(0, 1, 2).endsWith(0, 0, 0, 0);
        Countersign.entered(7);
        assertThat(Countersign.FLAT.take()).containsExactly(7, 1, 0, 0, 0);
    }

    @Test
    void noEntryOfManyThreadsIsLost() throws Exception {
        int threads = 8;
        int each = 5_000;
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        for (int thread = 0; thread < threads; thread++) {
            int first = thread * each;
            pool.execute(() -> {
                awaitQuietly(start);
                for (int i = 0; i < each; i++) {
                    Countersign.entered(first + i);
                }
            });
        }
        start.countDown();
        List<Integer> seen = new ArrayList<>();
        pool.shutdown();
        while (!pool.awaitTermination(1, TimeUnit.MILLISECONDS)) {
            take(seen);
        }
        take(seen);
        assertThat(seen).hasSize(threads * each).doesNotHaveDuplicates();
    }

    private static void take(List<Integer> seen) {
        int[] told = Countersign.FLAT.take();
        assertThat(told).endsWith(1, 0, 0, 0);
        for (int i = 0; i < told.length - 4; i++) {
            seen.add(told[i]);
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private Class<?> recorded() throws Exception {
        byte[] code =
                new ProbeWriter(registry, () -> Layout.FLAT).write(bytes()).orElseThrow();
        return new BytesLoader(Map.of(Steps.class.getName(), code), segments).loadClass(Steps.class.getName());
    }

    private List<String> entered() throws IOException {
        int[] told = Countersign.FLAT.take();
        registry.drain();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < told.length - 4; i++) {
            Object[] row = registry.method(told[i]);
            assertThat(row).hasSize(5).contains("io/countersign/fixture/Steps");
            names.add(methods().get((Integer) row[3]));
        }
        assertThat(told).endsWith(1, 0, 0, 0);
        return names;
    }

    private static List<String> methods() throws IOException {
        List<String> names = new ArrayList<>();
        new ClassReader(bytes())
                .accept(
                        new ClassVisitor(Opcodes.ASM9) {
                            @Override
                            public MethodVisitor visitMethod(
                                    int access, String name, String type, String signature, String[] exceptions) {
                                names.add(name);
                                return null;
                            }
                        },
                        0);
        return names;
    }

    private static byte[] bytes() throws IOException {
        try (InputStream code = Steps.class.getResourceAsStream("Steps.class")) {
            return code.readAllBytes();
        }
    }
}
