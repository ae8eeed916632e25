package io.countersign.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.model.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResultPathsTest {

    @TempDir
    Path root;

    @BeforeEach
    void writeResults() throws IOException {
        for (String file : List.of(
                "fx/target/surefire-reports/TEST-a.xml",
                "fx/target/surefire-reports/TEST-b.xml",
                "fx/target/surefire-reports/b.txt",
                "fx/target/suites/one/c.xml",
                "fx/target/suites/two/d.xml",
                "pay/target/surefire-reports/TEST-e.xml",
                "pay/target/surefire-reports/other.xml",
                "night/f.xml")) {
            Files.createDirectories(root.resolve(file).getParent());
            Files.writeString(root.resolve(file), "<testsuite/>");
        }
    }

    /** As the extension asks: each module, then the root. */
    private ResultPaths find(String... texts) {
        Map<Path, List<String>> written = new LinkedHashMap<>();
        List.of("fx", "pay", "web", "").forEach(module -> written.put(folder(module), List.of(texts)));
        return ResultPaths.find(written);
    }

    private Path folder(String module) {
        return module.isEmpty() ? root : root.resolve(module);
    }

    private String of(ResultPaths paths, String module) {
        return String.join(
                " ",
                paths.of(folder(module)).stream()
                        .map(path -> root.relativize(path).toString().replace('\\', '/'))
                        .toList());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "target/surefire-reports, fx/target/surefire-reports, pay/target/surefire-reports, ''",
        "target/surefire-reports/TEST-a.xml, fx/target/surefire-reports/TEST-a.xml, '', ''",
        "target/*-reports, fx/target/surefire-reports, pay/target/surefire-reports, ''",
        "target\\*-reports, fx/target/surefire-reports, pay/target/surefire-reports, ''",
        "target/surefire-reports/TEST-*.xml, fx/target/surefire-reports, pay/target/surefire-reports/TEST-e.xml, ''",
        "target/surefire-reports/TEST-?.xml, fx/target/surefire-reports, pay/target/surefire-reports/TEST-e.xml, ''",
        "target/surefire-reports/*, fx/target/surefire-reports, pay/target/surefire-reports, ''",
        "target/suites/**/*.xml, fx/target/suites/one fx/target/suites/two, '', ''",
        "target/suites/**, fx/target/suites/one fx/target/suites/two, '', ''",
        "night, '', '', night",
        "**/f.xml, '', '', night",
        "'target/[f]{a}rm/*', '', '', ''"
    })
    void belongToTheModulesTheyLieIn(String text, String fx, String pay, String rest) {
        ResultPaths paths = find(text);

        assertThat(of(paths, "fx")).isEqualTo(fx);
        assertThat(of(paths, "pay")).isEqualTo(pay);
        assertThat(of(paths, "web")).isEmpty();
        assertThat(of(paths, "")).isEqualTo(rest);
    }

    @Test
    void belongToTheInnermostModuleWhenTheirPathIsAbsolute(@TempDir Path elsewhere) throws IOException {
        Path grid = Files.createDirectories(elsewhere.resolve("grid"));

        ResultPaths paths = find(root.resolve("pay/target/surefire-reports").toString(), grid.toString());

        assertThat(of(paths, "pay")).isEqualTo("pay/target/surefire-reports");
        assertThat(paths.of(root)).containsExactly(grid);
        assertThat(of(paths, "fx")).isEmpty();
    }

    @Test
    void mustBeInSomeModule() {
        find("target/suites", "night").check();

        assertThatThrownBy(
                        () -> find("target/suites", "target/fram", "**/*.json").check())
                .isInstanceOf(InputException.class)
                .hasMessage("""
                        target/fram: there is no such file or folder of results; name what the build tool of the tests wrote, such as target/surefire-reports
                        **/*.json: there is no such file or folder of results; name what the build tool of the tests wrote, such as target/surefire-reports""");
    }
}
