package io.countersign.verification.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Test engines other than Jupiter: whatever the JUnit Platform runs is recorded, and tags arrive as claims. */
class EnginesIT {

    private static final String SUM =
            "package shop; public class Sum { public static int of(int a, int b) { return a + b; } }";

    @TempDir
    private Path root;

    private TestProject project(List<Path> libraries) {
        return new TestProject(root, libraries)
                .file("requirements/sum.yaml", TestProject.REQUIREMENTS)
                .main("shop.Sum", SUM);
    }

    private static List<Path> platform(String... more) {
        List<Path> jars = new ArrayList<>(
                Places.jars("junit-platform-commons-1.14.4", "junit-platform-engine-1.14.4", "opentest4j-1.3.0"));
        jars.addAll(Places.jars(more));
        return jars;
    }

    private static WrittenReport verified(TestProject project, Ran ran, int passed) {
        assertThat(ran.exit()).as(ran.toString()).isZero();
        assertThat(ran.err()).isEmpty();
        WrittenReport report = project.written();
        assertThat(report.at("/totals/tests/passed").asInt()).isEqualTo(passed);
        assertThat(report.requirement("REQ-1").get("verdict").asString()).isEqualTo("verified");
        assertThat(report.at("/header/reconciliation/state").asString()).isEqualTo("equal");
        return report;
    }

    @Test
    void runsJUnit4AndTakesCategoriesForTags() {
        TestProject project = project(platform("junit-vintage-engine-5.14.4", "junit-4.13.2", "hamcrest-core-1.3"))
                .file("requirements/sum.yaml", """
                        requirements:
                          - id: REQ-1
                            title: Numbers are added
                            code: [shop.Sum]
                          - id: shop.Slow
                            title: Said by a category
                        claims:
                          - test: shop.SumTest#adds
                            verifies: [REQ-1]
                        """)
                .test("shop.Slow", "package shop; public interface Slow {}")
                .test("shop.SumTest", """
                        package shop;
                        import org.junit.*;
                        import org.junit.experimental.categories.Category;
                        public class SumTest {
                            @Test @Category(Slow.class) public void adds() { Assert.assertEquals(3, Sum.of(1, 2)); }
                            @Ignore("later") @Test public void waits() {}
                            @Test public void fails() { Assert.fail("on purpose"); }
                        }
                        """)
                .compiled();

        WrittenReport report = verified(project, project.run(), 1);

        assertThat(report.test("adds").get("claims").toString()).contains("REQ-1");
        assertThat(report.at("/totals/tests/skipped").asInt()).isEqualTo(1);
        assertThat(report.at("/totals/tests/failed").asInt()).isEqualTo(1);
    }

    @Test
    void runsTestNgAndTakesGroupsForTags() {
        TestProject project = project(
                        platform("testng-engine-1.0.6", "testng-7.11.0", "jcommander-1.83", "slf4j-api-2.0.16"))
                .test("shop.SumTest", """
                        package shop;
                        import org.testng.Assert;
                        import org.testng.annotations.*;
                        public class SumTest {
                            @Test(groups = "REQ-1") public void adds() { Assert.assertEquals(Sum.of(1, 2), 3); }
                            @Test(dataProvider = "pairs") public void addsPairs(int a, int b) { Assert.assertEquals(Sum.of(a, b), a + b); }
                            @DataProvider public Object[][] pairs() { return new Object[][] {{1, 1}, {2, 2}}; }
                        }
                        """)
                .compiled();

        WrittenReport report = verified(project, project.run(), 3);

        assertThat(report.test("adds").get("claims").toString()).isEqualTo("[\"REQ-1\"]");
    }

    @Test
    void runsCucumberAndTakesItsTagsForClaims() throws Exception {
        TestProject project = project(Places.cucumber())
                .test("shop.Steps", """
                        package shop;
                        import io.cucumber.java.en.*;
                        public class Steps {
                            private int sum;
                            @When("{int} and {int} are added") public void add(int a, int b) { sum = Sum.of(a, b); }
                            @Then("the sum is {int}") public void check(int expected) {
                                if (sum != expected) throw new AssertionError("" + sum);
                            }
                        }
                        """)
                .compiled()
                .file("target/test-classes/sum.feature", """
                        @REQ-1
                        Feature: Sums
                          Scenario: small
                            When 1 and 2 are added
                            Then the sum is 3
                          Scenario Outline: many
                            When <a> and <b> are added
                            Then the sum is <c>
                            @REQ-9
                            Examples:
                              | a | b | c |
                              | 1 | 1 | 2 |
                              | 2 | 2 | 4 |
                        """);

        WrittenReport report = verified(
                project, project.run("--config", "cucumber.glue=shop", "--config", "cucumber.publish.quiet=true"), 3);

        assertThat(report.test("small").get("claims").toString()).isEqualTo("[\"REQ-1\"]");
        assertThat(report.findings("unknown-id", "REQ-9")).hasSize(1);
        assertThat(report.findings("unknown-id", "REQ-9")
                        .get(0)
                        .at("/location/file")
                        .asString())
                .endsWith("sum.feature");
    }

    @Test
    void runsTwoEnginesTogether() {
        List<Path> jars = platform(
                "junit-vintage-engine-5.14.4",
                "junit-4.13.2",
                "hamcrest-core-1.3",
                "junit-jupiter-api-5.14.4",
                "junit-jupiter-engine-5.14.4");
        TestProject project = project(jars)
                .test(
                        "shop.OldTest",
                        "package shop; public class OldTest { @org.junit.Test public void old() { Sum.of(1, 1); } }")
                .test("shop.NewTest", """
                        package shop;
                        import org.junit.jupiter.api.*;
                        class NewTest { @Tag("REQ-1") @Test void fresh() { Assertions.assertEquals(2, Sum.of(1, 1)); } }
                        """)
                .compiled();

        WrittenReport report = verified(project, project.run(), 2);

        assertThat(report.tests())
                .extracting(test -> test.get("id").asString().substring(0, 15))
                .containsExactlyInAnyOrder("[engine:junit-j", "[engine:junit-v");
    }

    @Test
    void creditsTestsThatOverlapEachWithItsOwn() {
        TestProject project = TestProject.sample(root).test("shop.SumTest", """
                        package shop;
                        import java.util.concurrent.*;
                        import org.junit.jupiter.api.*;
                        class SumTest {
                            static final CyclicBarrier BOTH = new CyclicBarrier(2);
                            @Test @Tag("REQ-1") void adds() throws Exception {
                                BOTH.await(20, TimeUnit.SECONDS);
                                Assertions.assertEquals(3, Sum.of(1, 2));
                                BOTH.await(20, TimeUnit.SECONDS);
                            }
                            @Test void waits() throws Exception {
                                BOTH.await(20, TimeUnit.SECONDS);
                                BOTH.await(20, TimeUnit.SECONDS);
                            }
                        }
                        """).compiled();

        Ran ran = project.run(
                "--config",
                "junit.jupiter.execution.parallel.enabled=true",
                "--config",
                "junit.jupiter.execution.parallel.mode.default=concurrent",
                "--config",
                "junit.jupiter.execution.parallel.config.strategy=fixed",
                "--config",
                "junit.jupiter.execution.parallel.config.fixed.parallelism=2");

        assertThat(ran.exit()).as(ran.toString()).isZero();
        assertThat(ran.err()).isEmpty();
        WrittenReport report = project.written();
        assertThat(report.at("/totals/tests/passed").asInt()).isEqualTo(2);
        assertThat(report.requirement("REQ-1").get("verdict").asString()).isEqualTo("verified");
        assertThat(report.tests())
                .extracting(test -> test.get("attribution").asString())
                .containsExactly("exact", "exact");
        assertThat(report.at("/totals/codeCoverage/lines/covered").asInt()).isPositive();
        assertThat(report.at("/header/reconciliation/state").asString()).isEqualTo("equal");
        assertThat(report.schemaErrors()).isEmpty();
    }
}
