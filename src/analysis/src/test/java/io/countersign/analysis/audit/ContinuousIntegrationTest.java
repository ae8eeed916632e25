package io.countersign.analysis.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ContinuousIntegrationTest {

    @Test
    void knowsNothingOutsideOfABuildServer() {
        assertThat(ContinuousIntegration.of(Map.of("GITHUB_RUN_ID", "7", "USER", "ada", "CI", "true")))
                .isEmpty();
    }

    @Test
    void namesTheRunOfGitHubActions() {
        assertThat(ContinuousIntegration.of(Map.of(
                        "GITHUB_ACTIONS", "true",
                        "GITHUB_REPOSITORY", "shop/pay",
                        "GITHUB_RUN_ID", "7",
                        "GITHUB_SERVER_URL", "https://example.org",
                        "GITHUB_ACTOR", "ada",
                        "GITHUB_TOKEN", "secret")))
                .containsOnly(
                        Map.entry("provider", "github-actions"),
                        Map.entry("project", "shop/pay"),
                        Map.entry("run", "7"),
                        Map.entry("url", "https://example.org/shop/pay/actions/runs/7"));
    }

    @Test
    void takesNoPasswordFromAnAddress() {
        assertThat(ContinuousIntegration.of(Map.of(
                        "GITLAB_CI", "true",
                        "CI_PIPELINE_URL", "https://ci:secret@example.org:8443/shop/7?token=secret#secret",
                        "CI_JOB_URL", "ftp://example.org/secret")))
                .containsOnly(Map.entry("provider", "gitlab-ci"), Map.entry("url", "https://example.org:8443/shop/7"));
    }

    @Test
    void takesNothingThatIsTooLongOrCannotBePrinted() {
        assertThat(ContinuousIntegration.of(Map.of(
                        "JENKINS_URL", "http://ci.example.org/",
                        "JOB_NAME", "a\u001b[2J",
                        "BUILD_NUMBER", "7".repeat(301),
                        "BRANCH_NAME", " main ",
                        "BUILD_URL", "no address")))
                .containsOnly(Map.entry("provider", "jenkins"), Map.entry("ref", "main"));
    }

    @Test
    void looksAtTheVariablesThatAreDocumentedAndAtNoOther() throws Exception {
        String page = Files.readString(Path.of("../../docs/audit.md"));
        String rows = page.substring(page.indexOf("| server | variables |"), page.indexOf("Three kinds of files"));
        List<String> documented = Pattern.compile("`([A-Z_]+)`")
                .matcher(rows)
                .results()
                .map(MatchResult::group)
                .map(name -> name.replace("`", ""))
                .toList();

        assertThat(ContinuousIntegration.variables()).containsExactlyElementsOf(documented);
        Map<String, String> all = new HashMap<>();
        documented.forEach(name -> all.put(name, "https://example.org/" + name));
        assertThat(ContinuousIntegration.of(all)).isNotEmpty();
    }
}
