package io.countersign.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** On both lines of Maven, on the newest JDK that is there, and with the engines people use. */
class MatrixIT {

    private static final Path JDKS = Path.of("/usr/lib/jvm");

    /** The newest JDK beside the one that runs this build. */
    private static List<Path> otherJdks() throws IOException {
        if (!Files.isDirectory(JDKS)) {
            return List.of();
        }
        try (Stream<Path> found = Files.list(JDKS)) {
            return found.filter(home -> Files.isExecutable(home.resolve("bin/javac")))
                    .filter(home -> feature(home) > Runtime.version().feature())
                    .sorted()
                    .toList();
        }
    }

    private static int feature(Path home) {
        try (Stream<String> lines = Files.lines(home.resolve("release"))) {
            return lines.filter(line -> line.startsWith("JAVA_VERSION="))
                    .map(line -> line.replaceAll("[^0-9.]", "").split("\\.")[0])
                    .mapToInt(Integer::parseInt)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }

    private static void isReported(MavenProjectFolder shop) {
        Built built = shop.build("verify");

        assertThat(built.exitCode()).as(built.toString()).isZero();
        assertThat(shop.report().verdicts()).containsExactly("REQ-FX verified", "REQ-PAY unclaimed");
        assertThat(shop.report().reconciliation()).isEqualTo("equal");
    }

    @Test
    void runsOnTheOtherLineOfMaven() {
        isReported(ShopProject.named("other-maven").withOtherMaven());
    }

    @Test
    void runsOnANewerJdk() throws IOException {
        List<Path> jdks = otherJdks();
        Assumptions.assumeFalse(jdks.isEmpty(), "there is no newer JDK on this machine");

        isReported(ShopProject.named("other-jdk").withJdk(jdks.get(jdks.size() - 1)));
        isReported(ShopProject.named("other-jdk-and-maven").withOtherMaven().withJdk(jdks.get(jdks.size() - 1)));
    }

    /** 5.10 is the platform 1.10, and so on. */
    @ParameterizedTest
    @CsvSource({"5.10.2", "5.12.2", "6.0.3", "6.1.3"})
    void runsOnEveryLineOfTheJUnitPlatform(String jupiter) {
        String dependency = ShopProject.dependency("org.junit.jupiter", "junit-jupiter", jupiter);
        isReported(ShopProject.with(MavenProjectFolder.named("jupiter-" + jupiter)
                .file("pom.xml", ShopProject.pom(dependency, ShopProject.PLUGIN))));
    }

    @Test
    void runsTestsOfJUnit4ByVintage() {
        MavenProjectFolder shop = ShopProject.with(MavenProjectFolder.named("vintage")
                .file(
                        "pom.xml",
                        ShopProject.pom(
                                ShopProject.dependency("org.junit.vintage", "junit-vintage-engine", "5.14.4"),
                                ShopProject.PLUGIN)));
        shop.file("src/test/java/com/shop/FxTest.java", """
                package com.shop;
                public class FxTest {
                    @org.junit.Test
                    public void converts() {
                        org.junit.Assert.assertEquals(4, new Fx().convert(2));
                    }
                }
                """).file("requirements/claims.yaml", """
                claims:
                  - test: com.shop.FxTest#converts
                    verifies: [REQ-FX]
                """);
        isReported(shop);
    }

    @Test
    void runsTestsOfTestNgByItsEngine() {
        MavenProjectFolder shop = ShopProject.with(MavenProjectFolder.named("testng")
                .file(
                        "pom.xml",
                        ShopProject.pom(
                                ShopProject.dependency("org.testng", "testng", "7.11.0")
                                        + ShopProject.dependency("org.junit.support", "testng-engine", "1.0.6")
                                        + ShopProject.dependency(
                                                "org.junit.platform", "junit-platform-engine", "1.14.4"),
                                ShopProject.PLUGIN)));
        shop.file("src/test/java/com/shop/FxTest.java", """
                package com.shop;
                public class FxTest {
                    @org.testng.annotations.Test(groups = "REQ-FX")
                    public void converts() {
                        org.testng.Assert.assertEquals(new Fx().convert(2), 4);
                    }
                }
                """);
        isReported(shop);
    }

    @Test
    void runsSpecificationsOfSpock() {
        MavenProjectFolder shop = ShopProject.with(MavenProjectFolder.named("spock")
                .file(
                        "pom.xml",
                        ShopProject.pom(
                                ShopProject.dependency("org.spockframework", "spock-core", "2.4-groovy-4.0"),
                                ShopProject.PLUGIN + """
                                <plugin>
                                  <groupId>org.codehaus.gmavenplus</groupId>
                                  <artifactId>gmavenplus-plugin</artifactId>
                                  <version>4.2.1</version>
                                  <executions>
                                    <execution>
                                      <goals>
                                        <goal>addTestSources</goal>
                                        <goal>compileTests</goal>
                                      </goals>
                                    </execution>
                                  </executions>
                                </plugin>
                                """ + ShopProject.surefire("""
                                        <includes>
                                          <include>**/*Spec.class</include>
                                        </includes>
                                        """))));
        shop.file("src/test/java/com/shop/FxTest.java", "package com.shop; class FxTest {}\n")
                .file("src/test/groovy/com/shop/FxSpec.groovy", """
                        package com.shop
                        import spock.lang.Specification
                        class FxSpec extends Specification {
                            def "converts"() {
                                expect:
                                new Fx().convert(2) == 4
                            }
                        }
                        """)
                .file("requirements/claims.yaml", """
                        claims:
                          - test: com.shop.FxSpec
                            verifies: [REQ-FX]
                        """);
        isReported(shop);
    }
}
