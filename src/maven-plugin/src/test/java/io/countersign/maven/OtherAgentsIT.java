package io.countersign.maven;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Beside the agents a project already has. */
class OtherAgentsIT {

    private static final String JACOCO = """
            <plugin>
              <groupId>org.jacoco</groupId>
              <artifactId>jacoco-maven-plugin</artifactId>
              <version>0.8.15</version>
              <executions>
                <execution>
                  <goals>
                    <goal>prepare-agent</goal>
                    <goal>report</goal>
                  </goals>
                </execution>
              </executions>
            </plugin>
            """;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void recordsBesideTheProjectsOwnJacoco(boolean jacocoFirst) {
        String plugins = jacocoFirst ? JACOCO + ShopProject.PLUGIN : ShopProject.PLUGIN + JACOCO;
        MavenProjectFolder shop =
                ShopProject.with(MavenProjectFolder.named("jacoco-" + (jacocoFirst ? "first" : "last"))
                        .file("pom.xml", ShopProject.pom(ShopProject.JUPITER, plugins)));

        Built built = shop.build("verify");

        assertThat(built.exitCode()).as(built.toString()).isZero();
        assertThat(shop.report().verdicts()).containsExactly("REQ-FX verified", "REQ-PAY unclaimed");
        assertThat(shop.report().tests()).contains("FxTest › converts passed exact");
        assertThat(shop.has("target/jacoco.exec")).isTrue();
        assertThat(shop.has("target/site/jacoco/jacoco.xml")).isTrue();
    }

    @Test
    void recordsBesideTheAgentOfMockito() {
        MavenProjectFolder shop = ShopProject.with(
                        MavenProjectFolder.named("mockito")
                                .file(
                                        "pom.xml",
                                        ShopProject.pom(
                                                ShopProject.JUPITER
                                                        + ShopProject.dependency(
                                                                "org.mockito", "mockito-core", "5.20.0"),
                                                ShopProject.PLUGIN + """
                                        <plugin>
                                          <artifactId>maven-dependency-plugin</artifactId>
                                          <version>3.11.0</version>
                                          <executions>
                                            <execution>
                                              <goals>
                                                <goal>properties</goal>
                                              </goals>
                                            </execution>
                                          </executions>
                                        </plugin>
                                        """
                                                        + ShopProject.surefire(
                                                                "<argLine>-javaagent:@{org.mockito:mockito-core:jar}</argLine>"))))
                .file("src/test/java/com/shop/PayTest.java", """
                        package com.shop;
                        import static org.junit.jupiter.api.Assertions.assertEquals;
                        import static org.mockito.Mockito.mock;
                        import static org.mockito.Mockito.when;
                        import org.junit.jupiter.api.Tag;
                        import org.junit.jupiter.api.Test;
                        class PayTest {
                            @Test
                            @Tag("REQ-PAY")
                            void paysNothingWithAMock() {
                                Pay pay = mock(Pay.class);
                                when(pay.pay(2)).thenReturn(7);
                                assertEquals(7, pay.pay(2));
                            }
                        }
                        """);

        Built built = shop.build("verify");

        assertThat(built.exitCode()).as(built.toString()).isZero();
        assertThat(shop.report().verdicts()).containsExactly("REQ-FX verified", "REQ-PAY hollow");
    }
}
