package io.countersign.report.html;

import io.countersign.model.result.Result;
import io.countersign.report.format.Project;
import io.countersign.report.format.ReportFolder;
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
import tools.jackson.databind.json.JsonMapper;

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

    /** Every page by its name. */
    Map<String, Document> pages() {
        Map<String, Document> pages = new TreeMap<>();
        files.keySet().stream().filter(name -> name.endsWith(".html")).forEach(name -> pages.put(name, page(name)));
        return pages;
    }

    /** What the script {@code data/name.js} hands over. */
    JsonNode data(String name) {
        String script = files.get("data/" + name + ".js");
        String call = "countersign(\"" + name + "\",";
        if (!script.startsWith(call) || !script.endsWith(");\n")) {
            throw new AssertionError("no call of the page's function: " + script);
        }
        return JsonMapper.builder().build().readTree(script.substring(call.length(), script.length() - 3));
    }
}
