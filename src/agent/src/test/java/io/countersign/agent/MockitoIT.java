package io.countersign.agent;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Classes that are mocked in one test and used really in another, with Mockito's inline mocks, which change the classes themselves. */
class MockitoIT {

    private static final String RATES = """
            package shop;
            public class Rates {
                private final int factor;
                public Rates() { factor = 2; }
                public int rate(String currency) { return currency.length() > 2 ? twice(currency) : 0; }
                private int twice(String currency) { return factor * currency.length(); }
                public final int plus(int amount) { return amount + factor; }
                public static int fixed() { return 7; }
            }
            """;

    private static final String CLOSED = """
            package shop;
            public final class Closed {
                public String open(int tries) { return tries > 1 ? "open" : "shut"; }
            }
            """;

    private static final String SCREEN = """
            package shop;
            public interface Screen {
                int limit();
                default boolean passes(int amount) { return within(amount) || strict(); }
                private boolean within(int amount) { return amount < limit(); }
                static boolean strict() { return false; }
            }
            """;

    private static final String MONEY = """
            package shop;
            public record Money(int amount) {
                public Money { if (amount < 0) throw new IllegalArgumentException("debt"); }
                public Money twice() { return new Money(2 * amount); }
            }
            """;

    private static final String PROGRAM = """
            package run;
            import static io.countersign.fixture.Footprints.*;
            import static org.mockito.Mockito.*;
            import org.mockito.*;
            import shop.*;
            public class Program {
                static int use(Rates rates) { return rates.rate("EUR") + rates.plus(5); }
                public static void main(String... arguments) throws Exception {
                    step("real", () -> use(new Rates()));
                    step("mocked", () -> {
                        Rates rates = mock(Rates.class);
                        when(rates.rate("EUR")).thenReturn(42);
                        when(rates.plus(5)).thenReturn(1);
                        int used = use(rates);
                        verify(rates).plus(5);
                        return used;
                    });
                    step("real again", () -> use(new Rates()));
                    Rates held = mock(Rates.class);
                    when(held.rate("EUR")).thenReturn(9);
                    change();
                    step("mocked before", () -> use(held));
                    step("first mocked", () -> {
                        Closed closed = mock(Closed.class);
                        when(closed.open(2)).thenReturn("mock");
                        return closed.open(2);
                    });
                    step("then real", () -> new Closed().open(2));
                    step("spied", () -> {
                        Rates rates = spy(new Rates());
                        doReturn(1).when(rates).plus(5);
                        return use(rates);
                    });
                    step("static", () -> {
                        try (MockedStatic<Rates> rates = mockStatic(Rates.class)) {
                            rates.when(Rates::fixed).thenReturn(70);
                            return Rates.fixed();
                        }
                    });
                    step("static, real", Rates::fixed);
                    step("constructed", () -> {
                        try (MockedConstruction<Rates> made = mockConstruction(Rates.class)) {
                            return use(new Rates()) + made.constructed().size();
                        }
                    });
                    step("interface", () -> {
                        Screen screen = mock(Screen.class);
                        when(screen.limit()).thenReturn(5);
                        return screen.passes(3);
                    });
                    step("interface, real part", () -> {
                        Screen screen = mock(Screen.class, CALLS_REAL_METHODS);
                        doReturn(5).when(screen).limit();
                        return screen.passes(3);
                    });
                    step("record", () -> {
                        Money money = mock(Money.class);
                        when(money.amount()).thenReturn(3);
                        return money.amount() + " " + money.twice();
                    });
                    step("record, real", () -> new Money(1).twice());
                    step("real at last", () -> use(new Rates()));
                    problems();
                }
            }
            """;

    private static final String FOOTPRINTS = """
            real = 13
            real ran shop/Rates {0, 1, 3, 4, 5}
            mocked = 43
            real again = 13
            real again ran shop/Rates {0, 1, 3, 4, 5}
            mocked before = 9
            first mocked = mock
            then real = open
            then real ran shop/Closed {0, 1, 3}
            spied = 7
            spied ran shop/Rates {0, 1, 3, 4}
            static = 70
            static, real = 7
            static, real ran shop/Rates {6}
            constructed = 1
            interface = false
            interface, real part = true
            interface, real part ran shop/Screen {0, 2, 4, 5, 7}
            record = 3 null
            record, real = Money[amount=2]
            record, real ran shop/Money {1, 2, 3}
            real at last = 13
            real at last ran shop/Rates {0, 1, 3, 4, 5}
            """;

    @TempDir
    Path folder;

    @Test
    void mockedClassesStayRecorded() throws Exception {
        program("mockito-core-5.24.0", "byte-buddy-1.18.14", "byte-buddy-agent-1.18.14")
                .agent("mockito-core-5.24.0")
                .prints(FOOTPRINTS, EveryWay.Way.values());
    }

    @Test
    void mockitoThatAttachesItself() throws Exception {
        program("mockito-core-5.24.0", "byte-buddy-1.18.14", "byte-buddy-agent-1.18.14")
                .prints(FOOTPRINTS, EveryWay.Way.JACOCO_LAST);
    }

    @Test
    void oldMockitoWithItsInlineMockMaker() throws Exception {
        program("mockito-inline-4.0.0", "mockito-core-4.0.0", "byte-buddy-1.11.19", "byte-buddy-agent-1.11.19")
                .prints(FOOTPRINTS, EveryWay.Way.CHOSEN);
    }

    @Test
    void mocksOnTheNewestJdk() throws Exception {
        Path newest = Jdks.present().get(Jdks.present().size() - 1);
        program(newest, "mockito-core-5.24.0", "byte-buddy-1.18.14", "byte-buddy-agent-1.18.14")
                .agent("mockito-core-5.24.0")
                .prints(FOOTPRINTS, EveryWay.Way.CHANGED);
    }

    private EveryWay program(String... libraries) throws Exception {
        return program(Jdks.present().get(0), libraries);
    }

    private EveryWay program(Path jdk, String... libraries) throws Exception {
        return new EveryWay(folder, jdk, libraries)
                .with(EveryWay.part("objenesis-3.3"))
                .source("shop/Rates.java", RATES)
                .source("shop/Closed.java", CLOSED)
                .source("shop/Screen.java", SCREEN)
                .source("shop/Money.java", MONEY)
                .source("run/Program.java", PROGRAM);
    }
}
