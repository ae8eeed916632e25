package io.countersign.verification.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the recorder knows beyond probes, from the test to the report: which method was entered first, and what was asserted. */
class OrderIT {

    private static final String REQUIREMENTS = """
            workflows:
              - id: WF-RIGHT
                title: Screened before charged
                ordered: true
                steps:
                  - {id: screen, title: Screen, code: ["shop.Till#screen"]}
                  - {id: charge, title: Charge, code: ["shop.Till#charge"]}
              - id: WF-WRONG
                title: Charged before screened
                ordered: true
                steps:
                  - {id: charge, title: Charge, code: ["shop.Till#charge"]}
                  - {id: screen, title: Screen, code: ["shop.Till#screen"]}
            requirements:
              - {id: REQ-REFUSE, title: Nothing is charged without an order, code: ["shop.Till#order"]}
              - {id: REQ-CHECK, title: A charge is told, code: ["shop.Till#charge"]}
            """;

    private static final String TILL = """
            package shop;
            public class Till {
                public int buy(String order) { return order(order) + screen() + charge(); }
                int order(String order) { return order.length(); }
                int screen() { return 1; }
                int charge() { return 2; }
            }
            """;

    private static final String TESTS = """
            package shop;
            import org.junit.jupiter.api.*;
            class TillTest {
                @Test @Tag("WF-RIGHT") @Tag("WF-WRONG") void buys() {
                    Assertions.assertEquals(8, new Till().buy("order"));
                }
                @Test @Tag("REQ-REFUSE") void refuses() {
                    Assertions.assertThrows(NullPointerException.class, () -> new Till().order(null));
                }
                @Test @Tag("REQ-CHECK") void tells() {
                    new Till().charge();
                }
            }
            """;

    @TempDir
    Path root;

    @ParameterizedTest
    @ValueSource(strings = {"alone", "overlapping", "beside JaCoCo's agent"})
    void orderEntriesAndAssertionsDecide(String how) {
        TestProject project = TestProject.jupiter(root, "5.14.4", "1.14.4")
                .file("requirements/till.yaml", REQUIREMENTS)
                .main("shop.Till", TILL)
                .test("shop.TillTest", TESTS)
                .compiled();

        Ran ran = project.run(arguments(how).toArray(new String[0]));

        assertThat(ran.exit()).as(ran.toString()).isZero();
        WrittenReport report = project.written();
        assertThat(report.schemaErrors()).isEmpty();
        assertThat(report.workflow("WF-RIGHT").get("verdict").asString()).isEqualTo("verified");
        assertThat(report.workflow("WF-WRONG").get("verdict").asString()).isEqualTo("partial");
        assertThat(report.workflow("WF-WRONG").get("reason").asString()).contains("screen before charge");
        assertThat(report.requirement("REQ-REFUSE").get("verdict").asString()).isEqualTo("verified");
        assertThat(report.requirement("REQ-CHECK").get("verdict").asString()).isEqualTo("unasserted");
        assertThat(report.tests())
                .extracting(test -> test.get("assertions").asInt())
                .containsExactlyInAnyOrder(1, 1, 0);
        assertThat(report.tests())
                .extracting(test -> test.get("attribution").asString())
                .containsOnly("exact");
    }

    private List<String> arguments(String how) {
        return switch (how) {
            case "overlapping" ->
                List.of(
                        "--config",
                        "junit.jupiter.execution.parallel.enabled=true",
                        "--config",
                        "junit.jupiter.execution.parallel.mode.default=concurrent");
            case "beside JaCoCo's agent" ->
                List.of("--jvm-argument=-javaagent:" + Places.jar("org.jacoco.agent-0.8.15-runtime") + "=destfile="
                        + root.resolve("stock.exec"));
            default -> List.of();
        };
    }
}
