package io.countersign.verification.truth;

/** Writes features of Cucumber with scenarios of one step, and the steps. */
final class CucumberTests {

    private static final int SCENARIOS = 10;

    private CucumberTests() {}

    /** Writes {@code features} features with 10 scenarios each. */
    static Suite add(int features, Suite suite) {
        Group group = new Group(suite, features * SCENARIOS);
        StringBuilder steps =
                new StringBuilder("""
                package suite;
                import io.cucumber.java.*;
                import io.cucumber.java.en.*;
                public class Steps {
                    int slot(Scenario scenario) { return Integer.parseInt(scenario.getName().substring(1)) - %s; }
                    @Before public void before(Scenario scenario) throws Exception {
                        Seen.testBegins();
                        int slot = slot(scenario);
                        %s
                    }
                    @After public void after(Scenario scenario) throws Exception {
                        int slot = slot(scenario);
                        %s
                        Seen.testEnds();
                    }
                    @AfterAll public static void afterAll() throws Exception { %s.end(); }
                """.formatted(group.first(), group.perTest(0), group.perTest(1), group.leftovers()));
        StringBuilder feature = new StringBuilder();
        for (int slot = 0; slot < group.tests().size(); slot++) {
            String test = group.tests().get(slot);
            steps.append("    @When(\"%s runs\") public void %s() throws Exception { %s }\n"
                    .formatted(test, test, group.body(slot)));
            feature.append("  Scenario: %s\n    When %s runs\n".formatted(test, test));
            if (slot % SCENARIOS == SCENARIOS - 1) {
                suite.testFile(slot / SCENARIOS + ".feature", "Feature: number " + slot / SCENARIOS + "\n" + feature);
                feature.setLength(0);
            }
        }
        suite.testClass("Steps", steps.append("}\n").toString());
        return suite;
    }
}
