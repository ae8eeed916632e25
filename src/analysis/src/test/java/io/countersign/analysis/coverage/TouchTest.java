package io.countersign.analysis.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.model.Probes;
import io.countersign.model.evidence.ClassKey;
import io.countersign.model.evidence.EnteredMethod;
import io.countersign.model.evidence.Entries;
import io.countersign.model.evidence.Footprint;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** What touches a scope, and when it first did: by a probe, by the entry of a method, by a copy of a Kotlin inline function. */
class TouchTest {

    private static final String SOURCE = """
            package shop;
            import java.util.function.*;
            public abstract class Hold implements Comparable<Hold> {
              static final IntSupplier ZERO = () -> 0;
              abstract int amount();
              public int compareTo(Hold other) { return Integer.compare(amount(), other.amount()); }
              static native void nothing();
              static void early(String name) { name.trim(); }
              static void thrown() { throw new IllegalStateException(); }
              static int later() { IntSupplier one = () -> 1; return one.getAsInt(); }
              static void unused() { System.nanoTime(); }

              public static void runEarly() { try { early(null); } catch (NullPointerException e) { return; } }
              public static void runThrown() { try { thrown(); } catch (IllegalStateException e) { return; } }
              public static void runLater() { later(); }
            }
            """;

    @TempDir
    Path temp;

    private CompiledCode compiled;
    private CodeBase code;
    private CodeClass hold;

    @BeforeEach
    void compile() throws Exception {
        compiled = new CompiledCode(temp.resolve("classes"), "Hold", SOURCE, "-g");
        code = compiled.read();
        hold = code.find("shop/Hold").orElseThrow();
    }

    private TouchMask scope(String pattern) {
        return code.touchMask(code.select(CompiledCode.scope(pattern)));
    }

    private Entries entered(String... methods) {
        return new Entries(
                true,
                Stream.of(methods)
                        .flatMap(name -> IntStream.range(0, hold.methods().size())
                                .filter(i -> hold.methods().get(i).name().equals(name))
                                .mapToObj(i -> new EnteredMethod(hold.key(), i)))
                        .toList());
    }

    private Footprint onlyEntered(String... methods) {
        return new Footprint(Map.of(), entered(methods));
    }

    private static List<String> methodTable(byte[] bytes) {
        List<String> methods = new ArrayList<>();
        new ClassReader(bytes)
                .accept(
                        new ClassVisitor(Opcodes.ASM9) {
                            @Override
                            public MethodVisitor visitMethod(
                                    int access, String name, String descriptor, String signature, String[] exceptions) {
                                methods.add(name + descriptor);
                                return null;
                            }
                        },
                        0);
        return methods;
    }

    @Test
    void methodsStandWhereTheClassFileHasThem() throws Exception {
        assertThat(hold.methods())
                .extracting(method -> method.name() + method.descriptor())
                .isEqualTo(methodTable(compiled.classFiles().get("shop.Hold")))
                .contains(
                        "<clinit>()V",
                        "amount()I",
                        "nothing()V",
                        "compareTo(Ljava/lang/Object;)I",
                        "lambda$later$1()I",
                        "lambda$static$0()I");
    }

    @Test
    void methodsOfABigJarStandWhereItsClassFilesHaveThem() throws Exception {
        Path jar = Path.of(kotlin.text.StringsKt.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath());
        Collection<CodeClass> classes =
                CodeBase.read(jar.getParent(), List.of(jar)).classes();
        assertThat(classes).hasSizeGreaterThan(100);
        for (CodeClass type : classes) {
            byte[] bytes = kotlin.text.StringsKt.class
                    .getResourceAsStream("/" + type.key().name() + ".class")
                    .readAllBytes();
            assertThat(type.methods())
                    .extracting(method -> method.name() + method.descriptor())
                    .isEqualTo(methodTable(bytes));
        }
    }

    @Test
    void aMethodThatThrowsBeforeItsFirstProbeIsKnownByItsEntryOnly() throws Exception {
        Footprint hits = compiled.run("shop.Hold", "runEarly");

        assertThat(scope("shop.Hold#early").touches(hits)).isFalse();
        assertThat(scope("shop.Hold#early").touches(new Footprint(hits.hits(), entered("early"))))
                .isTrue();
    }

    @Test
    void aThrowStatementIsSeenByItsProbe() throws Exception {
        assertThat(scope("shop.Hold#thrown").touches(compiled.run("shop.Hold", "runThrown")))
                .isTrue();
    }

    @Test
    void enteringIsToTouchOutsideOfInitialisersAndCodeThatDoesNotCount() {
        assertThat(scope("shop.Hold#later").touches(onlyEntered("lambda$later$1")))
                .isTrue();
        assertThat(scope("shop.Hold").touches(onlyEntered("lambda$static$0"))).isFalse();
        assertThat(scope("shop.Hold").touches(onlyEntered("amount"))).isFalse();
        assertThat(scope("shop.Hold#early").touches(onlyEntered("later"))).isFalse();
    }

    @Test
    void enteringAnotherVersionOfTheClassIsNotToTouch() {
        ClassKey other =
                new ClassKey(hold.key().id() + 1, "shop/Hold", hold.key().probeCount());
        Entries entries = new Entries(
                true,
                entered("early").methods().stream()
                        .map(method -> new EnteredMethod(other, method.index()))
                        .toList());

        assertThat(scope("shop.Hold").touches(new Footprint(Map.of(), entries))).isFalse();
    }

    @Test
    void theFirstTouchIsTheFirstEntryOfAnyOfTheMethods() {
        Footprint run = onlyEntered("unused", "later", "early");

        assertThat(scope("shop.Hold#early").firstTouch(run)).isEqualTo(new FirstTouch.At(2));
        assertThat(scope("shop.Hold").firstTouch(run)).isEqualTo(new FirstTouch.At(0));
        assertThat(scope("shop.Hold#thrown").firstTouch(run)).isEqualTo(new FirstTouch.Never());
    }

    @Test
    void theFirstTouchIsNotKnownWhereEntriesWereLost() throws Exception {
        Map<ClassKey, Probes> hits = compiled.run("shop.Hold", "runLater").hits();
        Entries gaps = new Entries(false, entered("later").methods());

        assertThat(scope("shop.Hold#later").firstTouch(new Footprint(hits, gaps)))
                .isEqualTo(new FirstTouch.NotKnown());
        assertThat(scope("shop.Hold#later").firstTouch(new Footprint(hits))).isEqualTo(new FirstTouch.NotKnown());
    }

    @Test
    void theFirstTouchIsNotKnownWhereCodeRanThatWasNotEntered() throws Exception {
        Map<ClassKey, Probes> hits = compiled.run("shop.Hold", "runLater").hits();

        assertThat(scope("shop.Hold#later").firstTouch(new Footprint(hits, entered("unused"))))
                .isEqualTo(new FirstTouch.NotKnown());
        assertThat(scope("shop.Hold#later").firstTouch(new Footprint(hits, entered("unused", "later"))))
                .isEqualTo(new FirstTouch.NotKnown());
        assertThat(scope("shop.Hold#later")
                        .firstTouch(new Footprint(hits, entered("unused", "later", "lambda$later$1"))))
                .isEqualTo(new FirstTouch.At(1));
    }
}
