package io.countersign.agent.carrier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CarrierTransformerTest {

    private static final String EXECUTOR = "java/util/concurrent/ThreadPoolExecutor";

    private final List<String> problems = new ArrayList<>();

    @Test
    void everyCarrierOfThisJdkHasTheMethodsThatAreHooked() throws Exception {
        Map<String, List<Hook>> hooks = CarrierHooks.byClass();
        CarrierTransformer transformer = transformer(hooks);
        List<String> absent = new ArrayList<>();
        for (String name : hooks.keySet()) {
            byte[] source = source(name);
            if (source.length == 0) {
                absent.add(name);
            } else {
                assertThat(transformer.transform(null, name, null, null, source))
                        .as(name)
                        .isNotNull()
                        .hasSizeGreaterThan(source.length);
            }
        }
        assertThat(problems).isEmpty();
        assertThat(absent)
                .isSubsetOf(
                        "java/lang/VirtualThread",
                        "java/util/concurrent/DelayScheduler",
                        "java/util/concurrent/DelayScheduler$ScheduledForkJoinTask");
    }

    @Test
    void classWithoutAMethodStaysAsItWas() throws Exception {
        Hook there = Hook.of("execute\\(.*", Edges.atEntry(RuntimeCall.of("rest", "()V")));
        Hook missing = Hook.of("carryOut\\(.*", Edges.atEntry(RuntimeCall.of("rest", "()V")));
        assertThat(changed(List.of(there, missing))).isNull();
        assertThat(problems).containsExactly(EXECUTOR + ": no method carryOut\\(.* in " + EXECUTOR);
    }

    @Test
    void methodWithoutTheCallThatIsLookedForLeavesTheClassAsItWas() throws Exception {
        Hook hook = Hook.of("remove\\(.*", CallSites.after("Queue.vanish", RuntimeCall.of("rest", "()V")));
        assertThat(changed(List.of(hook))).isNull();
        assertThat(problems).hasSize(1);
        assertThat(problems.get(0)).startsWith(EXECUTOR + ": no call of Queue.vanish in ");
    }

    @Test
    void classesOfTheProgramAreLeftAlone() throws Exception {
        byte[] source = source(EXECUTOR);
        CarrierTransformer transformer = transformer(CarrierHooks.byClass());
        assertThat(transformer.transform(getClass().getClassLoader(), EXECUTOR, null, null, source))
                .isNull();
        assertThat(transformer.transform(null, "java/util/ArrayList", null, null, source))
                .isNull();
    }

    private byte[] changed(List<Hook> hooks) throws Exception {
        return transformer(Map.of(EXECUTOR, hooks)).transform(null, EXECUTOR, null, null, source(EXECUTOR));
    }

    private CarrierTransformer transformer(Map<String, List<Hook>> hooks) {
        return new CarrierTransformer(hooks, (name, cause) -> problems.add(name + ": " + cause.getMessage()));
    }

    /** The class file; empty when this JDK has no such class. */
    private static byte[] source(String name) throws Exception {
        try (InputStream code = Object.class.getResourceAsStream("/" + name + ".class")) {
            return code == null ? new byte[0] : code.readAllBytes();
        }
    }
}
