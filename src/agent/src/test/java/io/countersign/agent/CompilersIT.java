package io.countersign.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What other compilers than that of Java 17 make of production code. */
class CompilersIT {

    private static final int FIRST_WITH_FLEXIBLE_CONSTRUCTORS = 25;

    private static final String PAYMENT = """
            package shop;
            public sealed interface Payment {
                record Card(String number, int amount) implements Payment {}
                record Cash() implements Payment {}
                enum Size { SMALL, LARGE }
                class Amount {
                    private final int amount;
                    Amount(int amount) { this.amount = amount; }
                    public int amount() { return amount; }
                }
                class Checked extends Amount {
                    private final String text;
                    public Checked(int amount) {
                        if (amount < 0) {
                            throw new IllegalArgumentException("negative");
                        }
                        String word = amount > 5 ? "much" : "little";
                        text = word;
                        super(amount + word.length());
                    }
                }
                static String tell(Payment payment) {
                    return switch (payment) {
                        case Card(var _, int amount) when size(amount) == Size.LARGE -> "large";
                        case Card(String number, _) -> number;
                        case Cash _ -> "cash";
                    };
                }
                private static Size size(Object amount) {
                    return switch (amount) {
                        case Integer number when number > 1000 -> Size.LARGE;
                        case null, default -> Size.SMALL;
                    };
                }
            }
            """;

    private static final String JAVA = """
            card = 4711
            card ran shop/Payment {0, 2, 3, 5, 6, 8, 9, 10, 12, 14, 15, 17, 18}
            card ran shop/Payment$Card {0, 4, 5}
            card ran shop/Payment$Size {2, 3, 4}
            large card = large
            large card ran shop/Payment {0, 2, 3, 7, 12, 14, 16, 18}
            large card ran shop/Payment$Card {0, 4, 5}
            cash = cash
            cash ran shop/Payment {0, 11, 12}
            cash ran shop/Payment$Cash {0}
            checked = 11
            checked ran shop/Payment$Amount {0, 1}
            checked ran shop/Payment$Checked {2, 4, 5}
            refused = java.lang.IllegalArgumentException: negative
            refused ran shop/Payment$Checked {0, 1}
            """;

    private static final String GROOVY = """
            empty = 0 for 0
            empty ran shop/Basket {4, 5, 6, 22}
            empty ran shop/Basket$_total_closure2 {0}
            filled = 2 for 3
            filled ran shop/Basket {2, 3, 5, 6, 22, 26}
            filled ran shop/Basket$_add_closure1 {0, 1}
            filled ran shop/Basket$_total_closure2 {0, 1}
            most = 2
            most ran shop/Basket {7, 10, 11, 12, 15, 16, 17}
            trait = paper
            trait ran shop/Gift$Trait$Helper {1, 2, 3}
            trait ran shop/Present {0, 1, 5, 8, 9}
            """;

    @TempDir
    Path folder;

    /** Patterns in switches, records taken apart, unnamed variables, and code before {@code super(...)}. */
    @Test
    void newestJava() throws Exception {
        Path newest = Jdks.present().get(Jdks.present().size() - 1);
        assumeTrue(Jdks.version(newest) >= FIRST_WITH_FLEXIBLE_CONSTRUCTORS, "no JDK here compiles it");
        new EveryWay(folder, newest)
                .source("shop/Payment.java", PAYMENT)
                .source("run/Program.java", """
                        package run;
                        import static io.countersign.fixture.Footprints.*;
                        import shop.*;
                        public class Program {
                            public static void main(String... arguments) {
                                step("card", () -> Payment.tell(new Payment.Card("4711", 30)));
                                step("large card", () -> Payment.tell(new Payment.Card("4711", 3000)));
                                change();
                                step("cash", () -> Payment.tell(new Payment.Cash()));
                                step("checked", () -> new Payment.Checked(7).amount());
                                step("refused", () -> new Payment.Checked(-7).amount());
                                problems();
                            }
                        }
                        """)
                .prints(JAVA, EveryWay.Way.CHOSEN, EveryWay.Way.CHANGED, EveryWay.Way.JACOCO_FIRST);
    }

    @Test
    void groovy() throws Exception {
        Path groovy = EveryWay.part("groovy-4.0.29");
        Path source = Files.createDirectories(folder.resolve("groovy/shop")).resolve("Basket.groovy");
        Files.writeString(source, """
                package shop
                class Basket {
                    List<Integer> prices = []
                    def add(int... more) { more.each { prices << it }; this }
                    def total() { prices.findAll { it > 0 }.sum() ?: 0 }
                    String tell() { "${prices.size()} for ${total()}" }
                    @groovy.transform.CompileStatic
                    int most() { int most = 0; for (int price : prices) { if (price > most) most = price }; most }
                }
                trait Gift { String wrap() { "paper" } }
                class Present implements Gift { }
                """);
        Path classes = Files.createDirectories(folder.resolve("groovy-classes"));
        Fork.Result compiled = new Fork()
                .run(List.of(
                        "-cp",
                        groovy.toString(),
                        "org.codehaus.groovy.tools.FileSystemCompiler",
                        "-d",
                        classes.toString(),
                        source.toString()));
        assertThat(compiled.exit()).as(compiled.err()).isZero();
        new EveryWay(folder, Jdks.present().get(0), "groovy-4.0.29")
                .with(classes)
                .source("run/Program.java", """
                        package run;
                        import static io.countersign.fixture.Footprints.*;
                        import shop.*;
                        public class Program {
                            public static void main(String... arguments) {
                                Basket basket = new Basket();
                                step("empty", basket::tell);
                                step("filled", () -> ((Basket) basket.add(1, 2)).tell());
                                change();
                                step("most", basket::most);
                                step("trait", () -> new Present().wrap());
                                problems();
                            }
                        }
                        """)
                .prints(GROOVY, EveryWay.Way.CHANGED, EveryWay.Way.JACOCO_LAST);
    }

    /** Inlined functions, state machines of suspending functions, default arguments: the libraries are written in Kotlin. */
    @Test
    void kotlin() throws Exception {
        new EveryWay(folder, Jdks.present().get(0), "kotlin-stdlib-2.2.21", "kotlinx-coroutines-core-jvm-1.10.2")
                .comparing("kotlin")
                .source("run/Program.java", """
                        package run;
                        import static io.countersign.fixture.Footprints.*;
                        import java.util.List;
                        import kotlin.collections.CollectionsKt;
                        import kotlin.coroutines.EmptyCoroutineContext;
                        import kotlin.sequences.SequencesKt;
                        import kotlin.text.*;
                        import kotlinx.coroutines.*;
                        public class Program {
                            public static void main(String... arguments) {
                                step("sequence", () -> SequencesKt.toList(
                                        SequencesKt.take(SequencesKt.generateSequence(1, i -> 2 * i), 5)));
                                step("suspending", () -> CollectionsKt.windowed(List.of(1, 2, 3, 4), 2, 1, true, List::copyOf));
                                change();
                                step("text", () -> StringsKt.padStart("a", 3, '-') + new Regex("a+").replace("caab", "x"));
                                step("coroutine", () -> BuildersKt.runBlocking(
                                        EmptyCoroutineContext.INSTANCE, (scope, continuation) -> 5));
                                problems();
                            }
                        }
                        """)
                .prints("""
                        sequence = [1, 2, 4, 8, 16]
                        suspending = [[1, 2], [2, 3], [3, 4], [4]]
                        text = --acxb
                        coroutine = 5
                        """, EveryWay.Way.CHANGED, EveryWay.Way.JACOCO_FIRST);
    }
}
