package io.countersign.report.html.place;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The forge where the project's sources are read in a browser: GitHub, GitLab, Bitbucket, Gitea or Forgejo, recognised by the name of
 * its host. It is taken from the remote {@code origin} in the configuration of the git work tree; nobody is asked over the network.
 *
 * @param home the repository's page, without anything that identifies a user
 * @param shape how the forge names a file at a commit
 * @param folder of the project inside the repository, with a trailing slash; empty for its root
 */
public record Forge(String home, Shape shape, String folder) {

    private static final Pattern REMOTE = Pattern.compile("^\\s*\\[remote \"origin\"]\\s*$");
    private static final Pattern SECTION = Pattern.compile("^\\s*\\[.*");
    private static final Pattern URL = Pattern.compile("^\\s*url\\s*=\\s*\"?([^\"]+?)\"?\\s*$");
    private static final Pattern SCP = Pattern.compile("^(?:[^@/]+@)?([^:/]+):(?!//)(.+)$");

    /** How a forge names a file at a commit, and a line in it. */
    public enum Shape {
        GITHUB("/blob/", "#L"),
        GITLAB("/-/blob/", "#L"),
        BITBUCKET("/src/", "#lines-"),
        GITEA("/src/commit/", "#L");

        private final String commit;
        private final String line;

        Shape(String commit, String line) {
            this.commit = commit;
            this.line = line;
        }

        /** What stands between the address of a file and the number of a line. */
        public String line() {
            return line;
        }

        private static Optional<Shape> of(String host) {
            if (host.contains("github")) {
                return Optional.of(GITHUB);
            }
            if (host.contains("gitlab")) {
                return Optional.of(GITLAB);
            }
            if (host.contains("bitbucket")) {
                return Optional.of(BITBUCKET);
            }
            return host.contains("gitea") || host.contains("forgejo") || host.equals("codeberg.org")
                    ? Optional.of(GITEA)
                    : Optional.empty();
        }
    }

    /** The forge of the work tree that holds {@code root}; empty where there is none, or its host is not recognised. */
    public static Optional<Forge> of(Path root) {
        Path absolute = root.toAbsolutePath().normalize();
        for (Path tree = absolute; tree != null; tree = tree.getParent()) {
            Path config = tree.resolve(".git/config");
            if (Files.isRegularFile(config)) {
                String folder = slashes(tree.relativize(absolute));
                return origin(config).flatMap(url -> of(url, folder.isEmpty() ? "" : folder + "/"));
            }
        }
        return Optional.empty();
    }

    /**
     * The forge of a remote.
     *
     * @param url as git knows it: {@code https://}, {@code ssh://} or {@code user@host:path}
     * @param folder see {@link #folder}
     */
    static Optional<Forge> of(String url, String folder) {
        Matcher scp = SCP.matcher(url);
        try {
            URI uri = scp.matches() ? new URI("ssh://" + scp.group(1) + "/" + scp.group(2)) : new URI(url);
            String scheme = Optional.ofNullable(uri.getScheme()).orElse("").toLowerCase(Locale.ROOT);
            if (!List.of("https", "http", "ssh", "git").contains(scheme) || uri.getHost() == null) {
                return Optional.empty();
            }
            String host = uri.getHost().toLowerCase(Locale.ROOT);
            String port = scheme.startsWith("http") && uri.getPort() > 0 ? ":" + uri.getPort() : "";
            String path = encoded(uri.getPath().replaceAll("^/+|/+$", "").replaceAll("\\.git$", ""));
            return path.isEmpty()
                    ? Optional.empty()
                    : Shape.of(host)
                            .map(shape -> new Forge(
                                    (scheme.equals("http") ? "http://" : "https://") + host + port + "/" + path,
                                    shape,
                                    folder));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /**
     * The address of a file at a commit.
     *
     * @param file relative to the project's root, with {@code /}
     * @param line 0 when there is none
     */
    public String file(String commit, String file, int line) {
        return home + shape.commit + encoded(commit) + "/" + encoded(folder + file)
                + (line > 0 ? shape.line + line : "");
    }

    /** The address of a commit. */
    public String commit(String commit) {
        return home
                + (shape == Shape.GITLAB ? "/-/commit/" : shape == Shape.BITBUCKET ? "/commits/" : "/commit/")
                + encoded(commit);
    }

    private static Optional<String> origin(Path config) {
        try {
            boolean inside = false;
            for (String line : Files.readAllLines(config, StandardCharsets.UTF_8)) {
                if (SECTION.matcher(line).matches()) {
                    inside = REMOTE.matcher(line).matches();
                }
                Matcher url = URL.matcher(line);
                if (inside && url.matches()) {
                    return Optional.of(url.group(1));
                }
            }
            return Optional.empty();
        } catch (IOException | UncheckedIOException e) {
            // Links are a comfort: a configuration that cannot be read costs them and not the report.
            return Optional.empty();
        }
    }

    private static String slashes(Path path) {
        return path.toString().replace('\\', '/');
    }

    private static String encoded(String path) {
        return Arrays.stream(path.split("/", -1))
                .map(part -> URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20"))
                .collect(Collectors.joining("/"));
    }
}
