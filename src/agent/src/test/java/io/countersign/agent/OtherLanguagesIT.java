package io.countersign.agent;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What counts as one assertion in the libraries of Groovy and Kotlin. */
class OtherLanguagesIT {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"2.0-groovy-3.0, 3.0.8, 1.7.2, 0", "2.4-groovy-4.0, 4.0.29, 1.14.1, 1"})
    void spock(String version, String groovy, String platform, int thrown) throws Exception {
        new CountedStatements(
                        folder,
                        "spock-core-" + version,
                        "groovy-" + groovy,
                        "opentest4j-1.3.0",
                        "junit-platform-commons-" + platform,
                        "junit-platform-engine-" + platform,
                        "junit-platform-launcher-" + platform,
                        "hamcrest-3.0")
                .importing(
                        "org.junit.platform.launcher.*",
                        "org.junit.platform.launcher.core.*",
                        "org.junit.platform.engine.*",
                        "org.junit.platform.engine.discovery.DiscoverySelectors")
                .with("""
                        static void feature(String body) throws Throwable {
                            Class<?> spec = new groovy.lang.GroovyClassLoader().parseClass(
                                    "class Sample extends spock.lang.Specification { def feature() { " + body + " } }");
                            Throwable[] thrown = new Throwable[1];
                            LauncherFactory.create().execute(
                                    LauncherDiscoveryRequestBuilder.request().selectors(DiscoverySelectors.selectClass(spec)).build(),
                                    new TestExecutionListener() {
                                        @Override public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                                            result.getThrowable().ifPresent(e -> thrown[0] = e);
                                        }
                                    });
                            if (thrown[0] != null) throw thrown[0];
                        }
                        """)
                .countAs("""
                        0 feature("setup: def a = 1");
                        1 feature("expect: 1 == 1");
                        1! feature("expect: 1 == 2");
                        3 feature("expect: 1 == 1; 'a'.startsWith('a'); !false");
                        1 feature("setup: assert 1 == 1");
                        1 feature("when: def a = 1\\n then: noExceptionThrown()");
                        %d feature("when: throw new IllegalStateException()\\n then: thrown(IllegalStateException)");
                        """.formatted(thrown));
    }

    @ParameterizedTest
    @CsvSource({
        "5.0.0, kotest-assertions-api-jvm-5.0.0, 1.6.0",
        "6.2.4, kotest-assertions-core-jvm-6.2.4, 2.2.21",
    })
    void kotest(String version, String other, String kotlin) throws Exception {
        new CountedStatements(
                        folder,
                        "kotest-assertions-shared-jvm-" + version,
                        other,
                        "kotest-common-jvm-" + version,
                        "kotlin-stdlib-" + kotlin,
                        "kotlin-reflect-" + kotlin,
                        "kotlinx-coroutines-core-jvm-1.10.2",
                        "java-diff-utils-4.16",
                        "opentest4j-1.3.0")
                .importing("static io.kotest.matchers.ShouldKt.*")
                .countAs("""
                        1 shouldBe(1, 1);
                        1! shouldBe(1, 2);
                        1 shouldNotBe(1, 2);
                        1 should(1, be(1));
                        0 be(1);
                        """);
    }
}
