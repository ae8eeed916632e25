package io.countersign.report.html;

import freemarker.cache.ClassTemplateLoader;
import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;
import java.util.TimeZone;

/** FreeMarker, locked down: our own templates only, escaping that cannot be switched off, no way from a template into Java. */
final class Templates {

    private static final String FOLDER = "/io/countersign/report/templates";

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

    /** Allows the page's one style sheet and one script by their hashes, and nothing else. */
    String contentSecurityPolicy() {
        return "default-src 'none'; style-src '" + hash("report.css") + "'; script-src '" + hash("report.js")
                + "'; base-uri 'none'; form-action 'none'";
    }

    private static String hash(String resource) {
        try (InputStream in = Templates.class.getResourceAsStream(FOLDER + "/" + resource)) {
            if (in == null) {
                throw new IllegalStateException("The report's own " + resource + " is missing from the jar.");
            }
            // Browsers hash what the parser hands them, and the parser turns CR LF into LF.
            String content = new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256.", e);
        }
    }
}
