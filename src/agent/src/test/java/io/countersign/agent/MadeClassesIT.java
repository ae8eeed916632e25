package io.countersign.agent;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Classes that a program makes or changes while it runs. */
class MadeClassesIT {

    private static final String RATES = """
            package shop;
            public class Rates {
                public int rate(String currency) { return currency.length() > 2 ? 2 * currency.length() : 0; }
                public int plus(int amount) { return amount + 1; }
            }
            """;

    private static final String SCREEN = """
            package shop;
            public interface Screen {
                int limit();
                default boolean passes(int amount) { return amount < limit(); }
            }
            """;

    private static final String HIDDEN = """
            package shop;
            public class Hidden implements java.util.function.IntSupplier {
                public int getAsInt() { return new Rates().plus(2); }
            }
            """;

    private static final String MONEY = """
            package shop;
            public class Money {
                public int amount() { return 3; }
                public int twice() { return 2 * amount(); }
            }
            """;

    private static final String COUNTING = """
            package run;
            import net.bytebuddy.asm.Advice;
            public class Counting {
                public static int calls;
                @Advice.OnMethodEnter public static void enter() { calls++; }
            }
            """;

    private static final String PROGRAM = """
            package run;
            import static io.countersign.fixture.Footprints.*;
            import static net.bytebuddy.matcher.ElementMatchers.*;
            import java.lang.invoke.MethodHandles;
            import java.lang.reflect.*;
            import net.bytebuddy.ByteBuddy;
            import net.bytebuddy.agent.ByteBuddyAgent;
            import net.bytebuddy.agent.builder.*;
            import net.bytebuddy.asm.Advice;
            import net.bytebuddy.dynamic.loading.*;
            import net.bytebuddy.implementation.*;
            import shop.*;
            public class Program {
                public static void main(String... arguments) throws Exception {
                    ByteBuddyAgent.install();
                    step("real", () -> new Rates().rate("EUR"));
                    step("subclass", () -> new ByteBuddy().subclass(Rates.class)
                            .method(named("plus")).intercept(FixedValue.value(9))
                            .make().load(Program.class.getClassLoader(), ClassLoadingStrategy.Default.WRAPPER)
                            .getLoaded().getConstructor().newInstance().rate("EUR"));
                    step("subclass beside", () -> {
                        Rates made = new ByteBuddy().subclass(Rates.class).name("shop.Made")
                                .method(named("plus")).intercept(FixedValue.value(9))
                                .make().load(Program.class.getClassLoader(), ClassLoadingStrategy.UsingLookup.of(
                                        MethodHandles.privateLookupIn(Rates.class, MethodHandles.lookup())))
                                .getLoaded().getConstructor().newInstance();
                        return made.plus(1) + made.rate("EUR");
                    });
                    change();
                    step("proxy", () -> {
                        Screen screen = (Screen) Proxy.newProxyInstance(Program.class.getClassLoader(), new Class<?>[] {Screen.class},
                                (proxy, method, values) -> method.isDefault() ? InvocationHandler.invokeDefault(proxy, method, values) : 5);
                        return screen.passes(3);
                    });
                    step("hidden", () -> {
                        byte[] code = Rates.class.getResourceAsStream("Hidden.class").readAllBytes();
                        Class<?> hidden = MethodHandles.privateLookupIn(Rates.class, MethodHandles.lookup())
                                .defineHiddenClass(code, true).lookupClass();
                        return ((java.util.function.IntSupplier) hidden.getConstructor().newInstance()).getAsInt();
                    });
                    ResettableClassFileTransformer advice = new AgentBuilder.Default().disableClassFormatChanges()
                            .with(AgentBuilder.RedefinitionStrategy.RETRANSFORMATION)
                            .type(named("shop.Rates"))
                            .transform((builder, type, loader, module, domain) ->
                                    builder.visit(Advice.to(Counting.class).on(named("rate"))))
                            .installOn(ByteBuddyAgent.getInstrumentation());
                    step("advised", () -> new Rates().rate("EUR") + Counting.calls);
                    advice.reset(ByteBuddyAgent.getInstrumentation(), AgentBuilder.RedefinitionStrategy.RETRANSFORMATION);
                    step("advised no more", () -> new Rates().rate("EUR") + Counting.calls);
                    problems();
                }
            }
            """;

    private static final String REPLACING = """
            package run;
            import static io.countersign.fixture.Footprints.*;
            import static net.bytebuddy.matcher.ElementMatchers.*;
            import net.bytebuddy.ByteBuddy;
            import net.bytebuddy.agent.ByteBuddyAgent;
            import net.bytebuddy.dynamic.loading.ClassReloadingStrategy;
            import net.bytebuddy.implementation.FixedValue;
            import shop.*;
            public class Program {
                public static void main(String... arguments) throws Exception {
                    step("as it was", () -> new Money().twice());
                    change();
                    new ByteBuddy().redefine(Money.class).method(named("amount")).intercept(FixedValue.value(4))
                            .make().load(Program.class.getClassLoader(), new ClassReloadingStrategy(
                                    ByteBuddyAgent.install(), ClassReloadingStrategy.Strategy.REDEFINITION));
                    step("replaced", () -> new Money().twice() + new Rates().plus(1));
                    problems();
                }
            }
            """;

    private static final String FOOTPRINTS = """
            real = 6
            real ran shop/Rates {0, 1, 3}
            subclass = 6
            subclass ran shop/Rates {0, 1, 3}
            subclass beside = 15
            subclass beside ran shop/Made {0, 1}
            subclass beside ran shop/Rates {0, 1, 3}
            proxy = true
            proxy ran shop/Screen {0, 2}
            hidden = 3
            hidden ran shop/Rates {0, 4}
            advised = 7
            advised ran shop/Rates {0, 1, 3}
            advised no more = 7
            advised no more ran shop/Rates {0, 1, 3}
            """;

    @TempDir
    Path folder;

    @Test
    void subclassesProxiesHiddenAndChangedClassesAreRecordedAsByJacoco() throws Exception {
        program(PROGRAM).prints(FOOTPRINTS, EveryWay.Way.values());
    }

    /** With JaCoCo's agent nobody can: it has added a member. */
    @Test
    void codeThatIsReplacedIsToldToBeUnmeasuredFromThenOn() throws Exception {
        program(REPLACING)
                .printsAndComplains(
                        """
                        as it was = 6
                        as it was ran shop/Money {0, 1, 2}
                        replaced = 10
                        replaced ran shop/Rates {0, 4}
                        recorder ran not-instrumented shop/Money
                        """,
                        "countersign: class shop/Money was given other code while the tests ran; what it executes since"
                                + " then is not measured, by JaCoCo neither.",
                        EveryWay.Way.CHOSEN,
                        EveryWay.Way.CHANGED);
    }

    private EveryWay program(String program) throws IOException {
        return new EveryWay(folder, Jdks.present().get(0), "byte-buddy-1.18.14", "byte-buddy-agent-1.18.14")
                .agent("byte-buddy-agent-1.18.14")
                .source("shop/Rates.java", RATES)
                .source("shop/Screen.java", SCREEN)
                .source("shop/Hidden.java", HIDDEN)
                .source("shop/Money.java", MONEY)
                .source("run/Counting.java", COUNTING)
                .source("run/Program.java", program);
    }
}
