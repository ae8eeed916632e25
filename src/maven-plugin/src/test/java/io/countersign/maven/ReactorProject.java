package io.countersign.maven;

/** The shop as a build of several modules: converts in one, pays in the next, and shows on the web without a test. */
final class ReactorProject {

    private ReactorProject() {}

    /** With the plugin in the root's POM. */
    static MavenProjectFolder shop(String name, String plugin) {
        return shop(name, plugin, "");
    }

    /** The same, with test dependencies beside JUnit. */
    static MavenProjectFolder shop(String name, String plugin, String dependencies) {
        return MavenProjectFolder.named(name)
                .file("pom.xml", ShopProject.pom("parent", """
                        <packaging>pom</packaging>
                        <modules>
                          <module>fx</module>
                          <module>pay</module>
                          <module>web</module>
                        </modules>
                        """, ShopProject.JUPITER + dependencies, plugin))
                .file("requirements/shop.yaml", ShopProject.REQUIREMENTS)
                .file("fx/pom.xml", module("fx", ""))
                .file("fx/src/main/java/com/shop/Fx.java", ShopProject.FX)
                .file("fx/src/test/java/com/shop/ShopTest.java", test("REQ-FX", "4, new Fx().convert(2)"))
                .file("pay/pom.xml", module("pay", on("fx")))
                .file("pay/src/main/java/com/shop/Pay.java", ShopProject.PAY)
                .file("pay/src/test/java/com/shop/ShopTest.java", test("REQ-PAY", "5, new Pay().pay(2)"))
                .file("web/pom.xml", module("web", on("pay")))
                .file("web/src/main/java/com/shop/Web.java", """
                        package com.shop;
                        public class Web {
                            public String show(int amount) {
                                return "" + new Pay().pay(amount);
                            }
                        }
                        """);
    }

    private static String test(String tag, String values) {
        return """
                package com.shop;
                import static org.junit.jupiter.api.Assertions.assertEquals;
                import org.junit.jupiter.api.Tag;
                import org.junit.jupiter.api.Test;
                class ShopTest {
                    @Test
                    @Tag("%s")
                    void works() {
                        assertEquals(%s);
                    }
                }
                """.formatted(tag, values);
    }

    static String module(String name, String dependencies) {
        return """
                <project xmlns="http://maven.apache.org/POM/4.0.0">
                  <modelVersion>4.0.0</modelVersion>
                  <parent>
                    <groupId>com.shop</groupId>
                    <artifactId>parent</artifactId>
                    <version>1</version>
                  </parent>
                  <artifactId>%s</artifactId>
                  <dependencies>
                %s
                  </dependencies>
                </project>
                """.formatted(name, dependencies);
    }

    private static String on(String artifact) {
        return """
                <dependency>
                  <groupId>com.shop</groupId>
                  <artifactId>%s</artifactId>
                  <version>1</version>
                </dependency>
                """.formatted(artifact);
    }
}
