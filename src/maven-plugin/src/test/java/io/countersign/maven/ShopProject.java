package io.countersign.maven;

/** A shop with two classes, a requirement for each and a test for one: what a user's project is like, in small. */
final class ShopProject {

    static final String PLUGIN = """
            <plugin>
              <groupId>io.countersign</groupId>
              <artifactId>countersign-maven-plugin</artifactId>
              <version>%s</version>
              <extensions>true</extensions>
            </plugin>
            """.formatted(System.getProperty("countersign.version"));

    static final String JUPITER = dependency("org.junit.jupiter", "junit-jupiter", "5.14.4");

    static final String REQUIREMENTS = """
            requirements:
              - id: REQ-FX
                title: Amounts are converted
                code: [com.shop.Fx]
              - id: REQ-PAY
                title: Orders are paid
                code: [com.shop.Pay]
            """;

    static final String FX = """
            package com.shop;
            public class Fx {
                public int convert(int amount) {
                    return amount * 2;
                }
            }
            """;

    static final String PAY = """
            package com.shop;
            public class Pay {
                public int pay(int amount) {
                    return new Fx().convert(amount) + 1;
                }
            }
            """;

    static final String FX_TEST = """
            package com.shop;
            import static org.junit.jupiter.api.Assertions.assertEquals;
            import org.junit.jupiter.api.Tag;
            import org.junit.jupiter.api.Test;
            class FxTest {
                @Test
                @Tag("REQ-FX")
                void converts() {
                    assertEquals(4, new Fx().convert(2));
                }
                @Test
                void convertsNothing() {
                    assertEquals(0, new Fx().convert(0));
                }
            }
            """;

    private ShopProject() {}

    /** The shop with the plugin and nothing else in its POM that Countersign needs. */
    static MavenProjectFolder named(String name) {
        return with(MavenProjectFolder.named(name).file("pom.xml", pom(JUPITER, PLUGIN)));
    }

    /** A project's sources and requirements. */
    static MavenProjectFolder with(MavenProjectFolder project) {
        return project.file("src/main/java/com/shop/Fx.java", FX)
                .file("src/main/java/com/shop/Pay.java", PAY)
                .file("src/test/java/com/shop/FxTest.java", FX_TEST)
                .file("requirements/shop.yaml", REQUIREMENTS);
    }

    static String pom(String dependencies, String plugins) {
        return pom("shop", "", dependencies, plugins);
    }

    static String pom(String artifact, String head, String dependencies, String plugins) {
        return """
                <project xmlns="http://maven.apache.org/POM/4.0.0">
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>com.shop</groupId>
                  <artifactId>%s</artifactId>
                  <version>1</version>
                  %s
                  <properties>
                    <maven.compiler.release>17</maven.compiler.release>
                    <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
                  </properties>
                  <dependencies>
                %s
                  </dependencies>
                  <build>
                    <pluginManagement>
                      <plugins>
                        <plugin>
                          <artifactId>maven-surefire-plugin</artifactId>
                          <version>3.6.1</version>
                        </plugin>
                        <plugin>
                          <artifactId>maven-failsafe-plugin</artifactId>
                          <version>3.6.1</version>
                        </plugin>
                        <plugin>
                          <artifactId>maven-compiler-plugin</artifactId>
                          <version>3.16.0</version>
                        </plugin>
                        <plugin>
                          <artifactId>maven-resources-plugin</artifactId>
                          <version>3.5.0</version>
                        </plugin>
                        <plugin>
                          <artifactId>maven-jar-plugin</artifactId>
                          <version>3.5.1</version>
                        </plugin>
                      </plugins>
                    </pluginManagement>
                    <plugins>
                %s
                    </plugins>
                  </build>
                </project>
                """.formatted(artifact, head, dependencies, plugins);
    }

    static String dependency(String group, String artifact, String version) {
        return """
                <dependency>
                  <groupId>%s</groupId>
                  <artifactId>%s</artifactId>
                  <version>%s</version>
                  <scope>test</scope>
                </dependency>
                """.formatted(group, artifact, version);
    }

    /** Surefire with a configuration. */
    static String surefire(String configuration) {
        return """
                <plugin>
                  <artifactId>maven-surefire-plugin</artifactId>
                  <configuration>%s</configuration>
                </plugin>
                """.formatted(configuration);
    }
}
