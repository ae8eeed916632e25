package io.countersign.report.html;

import freemarker.cache.ClassTemplateLoader;
import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import io.countersign.report.format.ReportFolder;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;

/** FreeMarker, locked down: our own templates only, escaping that cannot be switched off, no way from a template into Java. */
final class Templates {

    private static final String FOLDER = "/io/countersign/report/templates";

    /** Allows the report's own style sheets and scripts, which lie beside the page, and nothing else. */
    static final String CONTENT_SECURITY_POLICY =
            "default-src 'none'; style-src 'self'; script-src 'self'; base-uri 'none'; form-action 'none'";

    /** What the pages load, all of it from beside them. */
    private static final List<String> ASSETS = List.of(
            "report.css",
            "data.js",
            "report.js",
            "details.js",
            "tables.js",
            "tabulator_simple.min.css",
            "tabulator.min.js",
            "tabulator.LICENSE.txt");

    private final Configuration configuration = configuration();

    /** The settings {@code docs} and tests hold us to. */
    static Configuration configuration() {
        Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);
        configuration.setTemplateLoader(new ClassTemplateLoader(Templates.class, FOLDER));
        configuration.setDefaultEncoding(StandardCharsets.UTF_8.name());
        configuration.setObjectWrapper(new RecordWrapper());
        configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        configuration.setAPIBuiltinEnabled(false);
        configuration.setRecognizeStandardFileExtensions(true);
        configuration.setOutputFormat(HTMLOutputFormat.INSTANCE);
        configuration.setAutoEscapingPolicy(Configuration.FORCE_AUTO_ESCAPING_POLICY);
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        configuration.setWrapUncheckedExceptions(true);
        configuration.setLocalizedLookup(false);
        configuration.setNumberFormat("c");
        configuration.setBooleanFormat("c");
        configuration.setLocale(Locale.ROOT);
        configuration.setTimeZone(TimeZone.getTimeZone("UTC"));
        return configuration;
    }

    void render(String template, Record page, Writer out) throws IOException {
        try {
            configuration.getTemplate(template).process(page, out);
        } catch (TemplateException e) {
            // Our templates and our records: this is our fault, never the user's.
            throw new IllegalStateException(
                    "The report's own template " + template + " is broken: " + e.getMessage(), e);
        }
    }

    /** What a template makes that is no whole page. */
    String part(String template, Record part) throws IOException {
        StringWriter out = new StringWriter();
        render(template, part, out);
        return out.toString();
    }

    /** Copies what the pages load, as it is. */
    void copyAssets(ReportFolder folder) throws IOException {
        for (String asset : ASSETS) {
            try (InputStream in = Templates.class.getResourceAsStream(FOLDER + "/" + asset);
                    OutputStream out = folder.bytes("assets/" + asset)) {
                if (in == null) {
                    throw new IllegalStateException("The report's own " + asset + " is missing from the jar.");
                }
                in.transferTo(out);
            }
        }
    }
}
