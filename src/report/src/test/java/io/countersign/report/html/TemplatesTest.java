package io.countersign.report.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import freemarker.cache.ClassTemplateLoader;
import freemarker.core.HTMLOutputFormat;
import freemarker.core.ParseException;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import io.countersign.report.sample.PaymentsRelease;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplatesTest {

    private static final Path FOLDER = Path.of("../../templates");

    record Row(String name) {}

    static List<Path> templates() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".ftlh"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void areLockedDown() {
        Configuration configuration = Templates.configuration();

        assertThat(configuration.getNewBuiltinClassResolver()).isSameAs(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        assertThat(configuration.isAPIBuiltinEnabled()).isFalse();
        assertThat(configuration.getOutputFormat()).isSameAs(HTMLOutputFormat.INSTANCE);
        assertThat(configuration.getAutoEscapingPolicy()).isEqualTo(Configuration.FORCE_AUTO_ESCAPING_POLICY);
        assertThat(configuration.getTemplateLoader()).isInstanceOf(ClassTemplateLoader.class);
        assertThat(configuration.getTemplateExceptionHandler()).isSameAs(TemplateExceptionHandler.RETHROW_HANDLER);
        assertThat(configuration.getLogTemplateExceptions()).isFalse();
        assertThat(configuration.getWrapUncheckedExceptions()).isTrue();
        assertThat(configuration.getNumberFormat()).isEqualTo("c");
        assertThat(configuration.getLocale()).isEqualTo(Locale.ROOT);
        assertThat(configuration.getTimeZone()).isEqualTo(TimeZone.getTimeZone("UTC"));
        assertThat(configuration.getObjectWrapper()).isInstanceOf(RecordWrapper.class);
    }

    @ParameterizedTest
    @MethodSource("templates")
    void useNothingThatOpensTheLock(Path template) throws IOException {
        String text = Files.readString(template);

        assertThat(text)
                .doesNotContainPattern("\\?\\s*(no_esc|noEsc|interpret|eval|eval_json|new|api|has_api)\\b")
                .doesNotContain("<#noautoesc", "<#noAutoEsc", "<#outputformat", "<#ftl")
                .doesNotContain("style=\"", "javascript:", "http:", "https:");
        assertThat(Pattern.compile("\\son[a-z]+=").matcher(text).find()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void quoteEveryAttributeThatHoldsAValue(Path template) throws IOException {
        assertThat(Files.readString(template))
                .doesNotContainPattern("[a-z-]=\\$\\{")
                .doesNotContain("='");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${\"freemarker.template.utility.Execute\"?new()(\"id\")}",
                "${row.class}",
                "${row.getClass()}",
                "${row.name.class}",
                "${row?api.name}",
                "${row.hashCode()}",
                "${path}"
            })
    void reachNothingButComponents(String source) {
        Configuration configuration = Templates.configuration();

        assertThatThrownBy(() -> new Template("t", source, configuration)
                        .process(Map.of("row", new Row("x"), "path", Path.of("x")), new StringWriter()))
                .isInstanceOfAny(TemplateException.class, ParseException.class);
    }

    @Test
    void allowOnlyTheStylesAndScriptsThatLieBesideThePage() {
        Pages report = Pages.of(PaymentsRelease.result());

        report.pages().forEach((name, page) -> {
            assertThat(page.selectFirst("meta[http-equiv=Content-Security-Policy]")
                            .attr("content"))
                    .isEqualTo(
                            "default-src 'none'; style-src 'self'; script-src 'self'; base-uri 'none'; form-action 'none'");
            assertThat(page.select("style, [style], iframe, object, embed, base, form"))
                    .isEmpty();
            assertThat(page.select("script, link")).isNotEmpty().allSatisfy(element -> {
                assertThat(element.data()).isEmpty();
                Path asset = Path.of(name)
                        .resolveSibling(element.attr("src") + element.attr("href"))
                        .normalize();
                assertThat(report.files()).containsKey(asset.toString().replace('\\', '/'));
            });
        });
    }

    /** What the policy forbids would fail in the browser; what it cannot see must not be written in the first place. */
    @ParameterizedTest
    @ValueSource(strings = {"data.js", "report.js", "details.js", "tables.js"})
    void makeNoMarkupOfText(String script) throws IOException {
        assertThat(Files.readString(FOLDER.resolve(script)))
                .doesNotContain(
                        "innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "new Function");
    }

    @Test
    void alsoMakeTheOnlyMarkupThatAScriptTakesIn() throws IOException {
        assertThat(Files.readString(FOLDER.resolve("details.js")).split("DOMParser", -1))
                .hasSize(2);
        for (String script : List.of("data.js", "report.js", "tables.js")) {
            assertThat(Files.readString(FOLDER.resolve(script))).doesNotContain("DOMParser");
        }
    }
}
