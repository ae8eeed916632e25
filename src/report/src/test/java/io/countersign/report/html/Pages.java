package io.countersign.report.html;

import io.countersign.model.result.Result;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Renders and parses. */
final class Pages {

    private static final HtmlReport REPORT = new HtmlReport();

    private Pages() {}

    static String html(Result result) {
        StringWriter out = new StringWriter();
        try {
            REPORT.write(result, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    static Document of(Result result) {
        return Jsoup.parse(html(result));
    }
}
