package io.countersign.verification.truth;

/** Writes classes of JUnit Jupiter: groups of tests, and classes with one test whose instance does something when it is created. */
final class JupiterTests {

    private static final int GROUP = 20;

    private static final String IMPORTS = """
            package suite;
            import org.junit.jupiter.api.*;
            import org.junit.jupiter.api.extension.*;
            import org.junit.jupiter.api.parallel.*;
            """;

    private final Suite suite;

    private JupiterTests(Suite suite) {
        this.suite = suite;
    }

    /** Writes {@code groups} classes with 20 tests each and {@code single} classes with one. */
    static Suite add(int groups, int single, Suite suite) {
        JupiterTests tests = new JupiterTests(suite);
        for (int i = 0; i < Math.max(groups, single); i++) {
            if (i < groups) {
                tests.group();
            }
            if (i < single) {
                tests.single();
            }
        }
        return suite;
    }

    private void group() {
        Group group = new Group(suite, GROUP);
        String name = "Group" + group.number() + "Test";
        StringBuilder source = new StringBuilder(IMPORTS);
        source.append(modes(group.number()));
        source.append("@ExtendWith(").append(name).append(".Resolver.class)\n");
        source.append("class ").append(name).append(" {\n");
        source.append("@BeforeAll static void beforeAll() throws Exception { ")
                .append(group.beforeAll("suite." + name))
                .append(" }\n@AfterAll static void afterAll() throws Exception { ")
                .append(group.afterAll("suite." + name))
                .append(" }\n");
        source.append(hooks(group));
        for (int slot = 0; slot < GROUP; slot++) {
            source.append(test(group, slot));
        }
        suite.testClass(name, source.append("}\n").toString());
    }

    private static String modes(int block) {
        String modes = block % 5 == 1 ? "@Execution(ExecutionMode.SAME_THREAD)\n" : "";
        return modes + (block % 7 == 2 ? "@ResourceLock(\"class\")\n" : "") + (block == 8 ? "@Isolated\n" : "");
    }

    /** What runs around each test is a part of it. */
    private static String hooks(Group group) {
        return """
                    static int slot(String test) { return Integer.parseInt(test.substring(1)) - %s; }
                    @BeforeEach void before(TestInfo test) throws Exception {
                        Seen.testBegins();
                        int slot = slot(test.getTestMethod().get().getName());
                        %s
                    }
                    @AfterEach void after(TestInfo test) throws Exception {
                        int slot = slot(test.getTestMethod().get().getName());
                        %s
                        Seen.testEnds();
                    }
                    static final class Resolver implements ParameterResolver {
                        @Override public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
                            return parameter.getParameter().getType() == String.class;
                        }
                        @Override public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
                            int slot = slot(context.getRequiredTestMethod().getName());
                            try {
                                %s
                            } catch (Exception e) {
                                throw new IllegalStateException(e);
                            }
                            return "";
                        }
                    }
                """.formatted(group.first(), group.perTest(0), group.perTest(2), group.perTest(3));
    }

    private static String test(Group group, int slot) {
        String lock = group.number() % 3 == 0 && slot % 6 == 0 ? "@ResourceLock(\"method\") " : "";
        return "    %s@Test void %s(String resolved) throws Exception { %s }\n"
                .formatted(lock, group.tests().get(slot), group.body(slot));
    }

    private void single() {
        Group group = new Group(suite, 1);
        String name = "Single" + group.number() + "Test";
        String test = group.tests().get(0);
        boolean perClass = group.number() % 4 == 1;
        String creator = perClass ? "suite." + name : test;
        String source = IMPORTS
                + """
                @TestInstance(TestInstance.Lifecycle.%s)
                class %s {
                    final int field = %s
                    %s() throws Exception { %s }
                    @Test void %s() throws Exception { Seen.testBegins(); %s Seen.testEnds(); }
                    @AfterAll static void afterAll() throws Exception { %s }
                }
                """.formatted(
                                perClass ? "PER_CLASS" : "PER_METHOD",
                                name,
                                group.own(creator, 0),
                                name,
                                group.own(creator, group.number() / 5),
                                test,
                                group.body(0),
                                group.afterAll("suite." + name));
        suite.testClass(name, source);
    }
}
