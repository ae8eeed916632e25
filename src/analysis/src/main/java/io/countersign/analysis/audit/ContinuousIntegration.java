package io.countersign.analysis.audit;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which run of which build server this is, from the few environment variables that say so and are no secret. Nothing else of the
 * environment is ever looked at.
 */
public final class ContinuousIntegration {

    private static final int LONGEST = 300;

    /**
     * What one server sets.
     *
     * @param present the variable that tells it is this server
     * @param texts by our word the variables that are taken as they are
     * @param addresses by our word the variables that hold an address, of which scheme, host and path are taken
     */
    private record Server(String name, String present, Map<String, String> texts, Map<String, String> addresses) {}

    private static final List<Server> SERVERS = List.of(
            new Server(
                    "github-actions",
                    "GITHUB_ACTIONS",
                    ordered(
                            "project", "GITHUB_REPOSITORY",
                            "workflow", "GITHUB_WORKFLOW",
                            "run", "GITHUB_RUN_ID",
                            "attempt", "GITHUB_RUN_ATTEMPT",
                            "job", "GITHUB_JOB",
                            "ref", "GITHUB_REF",
                            "commit", "GITHUB_SHA"),
                    ordered("server", "GITHUB_SERVER_URL")),
            new Server(
                    "gitlab-ci",
                    "GITLAB_CI",
                    ordered(
                            "project", "CI_PROJECT_PATH",
                            "run", "CI_PIPELINE_ID",
                            "job", "CI_JOB_NAME",
                            "jobRun", "CI_JOB_ID",
                            "ref", "CI_COMMIT_REF_NAME",
                            "commit", "CI_COMMIT_SHA"),
                    ordered("url", "CI_PIPELINE_URL", "jobUrl", "CI_JOB_URL")),
            new Server(
                    "jenkins",
                    "JENKINS_URL",
                    ordered(
                            "project", "JOB_NAME",
                            "run", "BUILD_NUMBER",
                            "ref", "BRANCH_NAME",
                            "commit", "GIT_COMMIT"),
                    ordered("url", "BUILD_URL")));

    private ContinuousIntegration() {}

    private static Map<String, String> ordered(String... pairs) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i], pairs[i + 1]);
        }
        return map;
    }

    /** The names of all environment variables that are ever read. */
    public static List<String> variables() {
        List<String> names = new ArrayList<>();
        SERVERS.forEach(server -> {
            names.add(server.present());
            names.addAll(server.texts().values());
            names.addAll(server.addresses().values());
        });
        return List.copyOf(names);
    }

    /** What is known of the run; empty outside of these servers. */
    public static Map<String, String> of(Map<String, String> environment) {
        return SERVERS.stream()
                .filter(server ->
                        !environment.getOrDefault(server.present(), "").isBlank())
                .findFirst()
                .map(server -> of(server, environment))
                .orElseGet(Map::of);
    }

    private static Map<String, String> of(Server server, Map<String, String> environment) {
        Map<String, String> known = new LinkedHashMap<>();
        known.put("provider", server.name());
        server.texts()
                .forEach((word, variable) ->
                        text(environment.getOrDefault(variable, "")).ifPresent(value -> known.put(word, value)));
        server.addresses()
                .forEach((word, variable) ->
                        address(environment.getOrDefault(variable, "")).ifPresent(value -> known.put(word, value)));
        String host = known.remove("server");
        if (host != null && known.containsKey("project") && known.containsKey("run")) {
            known.put("url", host + "/" + known.get("project") + "/actions/runs/" + known.get("run"));
        }
        return known;
    }

    private static Optional<String> text(String value) {
        String plain = value.strip();
        boolean usable = !plain.isEmpty()
                && plain.length() <= LONGEST
                && plain.codePoints().noneMatch(Character::isISOControl);
        return usable ? Optional.of(plain) : Optional.empty();
    }

    /** Without user, password, query and fragment: addresses of build servers carry tokens there. */
    private static Optional<String> address(String value) {
        try {
            URI uri = new URI(value.strip());
            boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
            return web && uri.getHost() != null
                    ? text(new URI(uri.getScheme(), null, uri.getHost(), uri.getPort(), uri.getPath(), null, null)
                            .toString())
                    : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
