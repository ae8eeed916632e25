package io.countersign.analysis.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.analysis.MarkdownTable;
import io.countersign.analysis.Shop;
import io.countersign.analysis.Tested;
import io.countersign.model.declared.Requirement;
import io.countersign.model.declared.Status;
import io.countersign.model.result.ClaimStrength;
import io.countersign.model.result.Verdict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

final class RequirementTablesTest {

    private static JudgedClaim claim(String strength) {
        ClaimStrength of = Arrays.stream(ClaimStrength.values())
                .filter(one -> one.label().equals(strength))
                .findFirst()
                .orElseThrow();
        return new JudgedClaim(
                Shop.claim(Tested.test("FraudTest").fact(), "REQ-1"), of, "is " + strength, Optional.empty());
    }

    private static Judged judge(List<Requirement> requirements, Map<String, List<JudgedClaim>> claims, String id) {
        return new RequirementJudge(requirements, claims).judge(id);
    }

    @Test
    void judgesEverySetOfClaimsAsThePageSays() throws Exception {
        List<Map<String, String>> order =
                MarkdownTable.ofVerdicts("worst first").rows();
        assertThat(order)
                .extracting(row -> row.get("strength"))
                .containsExactlyElementsOf(Arrays.stream(ClaimStrength.values())
                        .map(ClaimStrength::label)
                        .toList());
        for (int set = 0; set < 1 << order.size(); set++) {
            int chosen = set;
            List<String> strengths = new ArrayList<>(IntStream.range(0, order.size())
                    .filter(i -> (chosen & 1 << i) != 0)
                    .mapToObj(i -> order.get(i).get("strength"))
                    .toList());
            String verdict = verdict(order, strengths);
            Collections.reverse(strengths);
            assertThat(judge(
                                    List.of(Shop.requirement("REQ-1")),
                                    Map.of(
                                            "REQ-1",
                                            strengths.stream()
                                                    .map(RequirementTablesTest::claim)
                                                    .toList()),
                                    "REQ-1")
                            .verdict()
                            .label())
                    .as(strengths.toString())
                    .isEqualTo(verdict);
        }
    }

    private static String verdict(List<Map<String, String>> order, List<String> strengths) {
        if (!strengths.contains("failing") && strengths.contains("effective")) {
            return "verified";
        }
        return order.stream()
                .filter(row -> strengths.contains(row.get("strength")))
                .map(row -> row.getOrDefault("verdict", ""))
                .findFirst()
                .orElse("unclaimed");
    }

    static Stream<Map<String, String>> parents() throws Exception {
        return MarkdownTable.ofVerdicts("parents").rows().stream();
    }

    @ParameterizedTest
    @MethodSource("parents")
    void judgesParentsAsThePageSays(Map<String, String> row) {
        List<Requirement> requirements = new ArrayList<>(List.of(Shop.requirement("PARENT")));
        Map<String, List<JudgedClaim>> claims = new HashMap<>();
        claims.put("PARENT", claims(row.get("own claims")));
        addChildren(row.get("children in force"), Status.APPROVED, requirements, claims);
        addChildren(row.get("children not in force"), Status.DRAFT, requirements, claims);

        assertThat(judge(requirements, claims, "PARENT").verdict().label()).isEqualTo(row.get("verdict"));
    }

    private static List<JudgedClaim> claims(String cell) {
        return cell.equals("none")
                ? List.of()
                : MarkdownTable.list(cell).stream()
                        .map(RequirementTablesTest::claim)
                        .toList();
    }

    private static void addChildren(
            String cell, Status status, List<Requirement> requirements, Map<String, List<JudgedClaim>> claims) {
        if (cell.equals("none")) {
            return;
        }
        for (String verdict : MarkdownTable.list(cell)) {
            String id = "CHILD-" + requirements.size();
            requirements.add(Shop.withStatus(Shop.withParents(Shop.requirement(id), "PARENT"), status));
            claims.put(
                    id,
                    switch (verdict) {
                        case "verified" -> List.of(claim("effective"));
                        case "failed" -> List.of(claim("failing"));
                        case "unclaimed" -> List.of();
                        default -> List.of(claim(verdict));
                    });
        }
    }

    @Test
    void namesThePartThatIsToBlameHoweverDeepItLies() {
        List<Requirement> chain = List.of(
                Shop.requirement("A"),
                Shop.withParents(Shop.requirement("B"), "A"),
                Shop.withParents(Shop.requirement("C"), "B"));

        assertThat(judge(chain, Map.of(), "A"))
                .isEqualTo(new Judged(Verdict.UNCLAIMED, "its part C is not verified: no test claims it"));
    }

    @Test
    void judgesAVeryDeepTree() {
        List<Requirement> chain = IntStream.range(0, 20_000)
                .mapToObj(i -> Shop.withParents(Shop.requirement("R-" + i), "R-" + (i - 1)))
                .toList();

        assertThat(judge(chain, Map.of("R-19999", List.of(claim("effective"))), "R-0"))
                .isEqualTo(new Judged(Verdict.VERIFIED, "all 1 requirements below it are verified"));
    }

    @ParameterizedTest
    @CsvSource({"A", "B", "C"})
    void verifiesNoMemberOfACycle(String id) {
        List<Requirement> cycle = List.of(
                Shop.withParents(Shop.requirement("A"), "B"),
                Shop.withParents(Shop.requirement("B"), "A"),
                Shop.withParents(Shop.requirement("C"), "C"));
        Map<String, List<JudgedClaim>> claims = Map.of(
                "A", List.of(claim("effective")),
                "B", List.of(claim("effective")),
                "C", List.of(claim("effective")));

        Judged judged = judge(cycle, claims, id);

        assertThat(judged.verdict()).isEqualTo(Verdict.UNCLAIMED);
        assertThat(judged.reason()).endsWith("is its own ancestor");
    }

    @Test
    void doesNotBlameWhatOnlyHangsBelowACycle() {
        List<Requirement> requirements = List.of(
                Shop.withParents(Shop.requirement("A"), "B"),
                Shop.withParents(Shop.requirement("B"), "A"),
                Shop.withParents(Shop.requirement("LEAF"), "A"));

        assertThat(judge(requirements, Map.of("LEAF", List.of(claim("effective"))), "LEAF"))
                .isEqualTo(new Judged(Verdict.VERIFIED, "1 claim is effective"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "effective | 1 claim is effective",
                "effective,effective | 2 claims are effective",
                "hollow | FraudTest is hollow",
                "suspect,hollow,flaky | FraudTest is hollow"
            })
    void saysWhy(String strengths, String reason) {
        assertThat(judge(List.of(Shop.requirement("REQ-1")), Map.of("REQ-1", claims(strengths)), "REQ-1")
                        .reason())
                .isEqualTo(reason);
    }

    @Test
    void takesARequirementNobodyDeclaredForUnclaimed() {
        assertThat(judge(List.of(), Map.of(), "REQ-9")).isEqualTo(new Judged(Verdict.UNCLAIMED, "no test claims it"));
    }
}
