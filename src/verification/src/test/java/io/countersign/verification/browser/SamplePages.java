package io.countersign.verification.browser;

import io.countersign.model.result.Result;
import io.countersign.report.Reports;
import io.countersign.report.format.Project;
import io.countersign.report.sample.Packed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A report in a folder, and the addresses of all that can be opened in it. */
record SamplePages(Path folder) {

    /** A page, and what stands behind the {@code #}. */
    record Address(Path page, String fragment) {

        @Override
        public String toString() {
            return page.getFileName() + (fragment.isEmpty() ? "" : "#" + fragment);
        }
    }

    static SamplePages of(Result result, Path folder) {
        try {
            Reports.write(result, Project.UNKNOWN, folder);
            return new SamplePages(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path page(String name) {
        return folder.resolve(name);
    }

    /** Every page; those that show one thing of many with the first of them. */
    List<Address> addresses() throws IOException {
        List<Address> addresses = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path page : files.filter(file -> file.toString().endsWith(".html"))
                    .sorted()
                    .toList()) {
                addresses.add(new Address(page, fragment(page.getFileName().toString())));
            }
        }
        return addresses;
    }

    private String fragment(String page) throws IOException {
        return switch (page) {
            case "requirement.html" -> first("data/items.js", "\"requirements\":\\[\\[\"([^\"]+)\"");
            case "workflow.html" -> first("data/items.js", "\"workflows\":\\[\\[\"([^\"]+)\"");
            case "test.html" -> "test:" + first("data/anchors.js", "\"([0-9a-f]{12})");
            case "source.html" -> first("data/code.js", "\"(source:[^\"]+)\"");
            default -> "";
        };
    }

    private String first(String file, String pattern) throws IOException {
        Matcher found = Pattern.compile(pattern).matcher(Packed.text(Files.readString(folder.resolve(file))));
        return found.find() ? found.group(1) : "";
    }
}
