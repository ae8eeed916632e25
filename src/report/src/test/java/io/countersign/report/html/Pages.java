package io.countersign.report.html;

import io.countersign.model.result.Result;
import io.countersign.report.format.Project;
import io.countersign.report.format.ReportFolder;
import io.countersign.report.sample.Packed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import tools.jackson.databind.JsonNode;

/** The files of one report, by their names relative to its folder. */
record Pages(Map<String, String> files) {

    private static final HtmlReport REPORT = new HtmlReport();

    static Pages of(Result result) {
        return of(result, Project.UNKNOWN);
    }

    static Pages of(Result result, Project project) {
        try {
            Path folder = Files.createTempDirectory("pages");
            try (ReportFolder files = new ReportFolder(folder)) {
                REPORT.write(result, project, files);
            }
            Map<String, String> files = new TreeMap<>();
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
                    if (Files.isRegularFile(file)) {
                        files.put(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file));
                    }
                    Files.delete(file);
                }
            }
            return new Pages(files);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Document index(Result result) {
        return of(result).page("index.html");
    }

    Document page(String name) {
        return Jsoup.parse(files.get(name));
    }

    /** Every page by its name; that of workflows once for each of them, as the script fills it. */
    Map<String, Document> pages() {
        Map<String, Document> pages = new TreeMap<>();
        files.keySet().stream().filter(name -> name.endsWith(".html")).forEach(name -> pages.put(name, page(name)));
        for (int i = 0; i < data("items").get("workflows").size(); i++) {
            pages.put("workflow.html?" + i, workflow(i));
        }
        return pages;
    }

    /** The page of a workflow, filled. */
    Document workflow(String id) {
        int number = 0;
        for (JsonNode row : data("items").get("workflows")) {
            if (row.get(0).asString().equals(id)) {
                return workflow(number);
            }
            number++;
        }
        throw new AssertionError("no workflow " + id);
    }

    private Document workflow(int number) {
        Document page = page("workflow.html");
        page.getElementById("heading").remove();
        page.selectFirst("[data-details]")
                .append(data("workflows-" + number / 50).get(number % 50).asString());
        return page;
    }

    /** What the script {@code data/name.js} hands over. */
    JsonNode data(String name) {
        return Packed.value(files.get("data/" + name + ".js"));
    }
}
