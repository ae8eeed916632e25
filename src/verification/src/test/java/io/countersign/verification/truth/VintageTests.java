package io.countersign.verification.truth;

/** Writes classes of JUnit 4. */
final class VintageTests {

    private static final int GROUP = 10;

    private VintageTests() {}

    /** Writes {@code groups} classes with 10 tests each, and as many with one, whose instance does something when it is created. */
    static Suite add(int groups, Suite suite) {
        for (int i = 0; i < groups; i++) {
            group(new Group(suite, GROUP), suite);
            single(new Group(suite, 1), suite);
        }
        return suite;
    }

    private static void group(Group group, Suite suite) {
        String name = "Old" + group.number() + "Test";
        StringBuilder source = new StringBuilder("""
                package suite;
                import org.junit.*;
                import org.junit.rules.TestName;
                public class %s {
                    @Rule public final TestName name = new TestName();
                    int slot() { return Integer.parseInt(name.getMethodName().substring(1)) - %s; }
                    @BeforeClass public static void beforeClass() throws Exception { %s }
                    @AfterClass public static void afterClass() throws Exception { %s }
                    @Before public void before() throws Exception { Seen.testBegins(); int slot = slot(); %s }
                    @After public void after() throws Exception { int slot = slot(); %s Seen.testEnds(); }
                """.formatted(
                        name,
                        group.first(),
                        group.beforeAll("suite." + name),
                        group.afterAll("suite." + name),
                        group.perTest(0),
                        group.perTest(2)));
        for (int slot = 0; slot < GROUP; slot++) {
            source.append("    @Test public void %s() throws Exception { %s }\n"
                    .formatted(group.tests().get(slot), group.body(slot)));
        }
        suite.testClass(name, source.append("}\n").toString());
    }

    private static void single(Group group, Suite suite) {
        String name = "OldSingle" + group.number() + "Test";
        String test = group.tests().get(0);
        suite.testClass(name, """
                package suite;
                import org.junit.*;
                public class %s {
                    final int field = %s
                    public %s() throws Exception { %s }
                    @Test public void %s() throws Exception { Seen.testBegins(); %s Seen.testEnds(); }
                    @AfterClass public static void afterClass() throws Exception { %s }
                }
                """.formatted(
                        name,
                        group.own(test, 0),
                        name,
                        group.own(test, 1),
                        test,
                        group.body(0),
                        group.afterAll("suite." + name)));
    }
}
