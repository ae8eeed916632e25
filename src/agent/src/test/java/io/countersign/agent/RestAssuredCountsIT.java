package io.countersign.agent;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What counts as one assertion on the response of a server. */
class RestAssuredCountsIT {

    /** A server on the loopback address; its thread is a daemon as the one that starts it. */
    private static final String SHOP = """
            public static class Shop implements Runnable {
                @Override public void run() {
                    try {
                        com.sun.net.httpserver.HttpServer server = com.sun.net.httpserver.HttpServer.create(
                                new java.net.InetSocketAddress(java.net.InetAddress.getLoopbackAddress(), 0), 0);
                        server.createContext("/order", exchange -> {
                            exchange.getResponseHeaders().add("Content-Type", "application/json");
                            exchange.getResponseHeaders().add("X-Kind", "good");
                            exchange.getResponseHeaders().add("Set-Cookie", "id=7");
                            byte[] body = "{\\"amount\\": 3, \\"name\\": \\"pen\\", \\"lines\\": {\\"count\\": 1}}".getBytes();
                            exchange.sendResponseHeaders(200, body.length);
                            exchange.getResponseBody().write(body);
                            exchange.close();
                        });
                        server.start();
                        port = server.getAddress().getPort();
                    } catch (java.io.IOException e) {
                        throw new java.io.UncheckedIOException(e);
                    }
                }
            }
            static {
                Thread starter = new Thread(new Shop());
                starter.setDaemon(true);
                starter.start();
                try {
                    starter.join();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
            static Response order() { return get("/order"); }
            static Matcher<Integer> checking(int amount) {
                return new TypeSafeMatcher<>() {
                    @Override protected boolean matchesSafely(Integer value) {
                        MatcherAssert.assertThat(value, is(amount));
                        return true;
                    }
                    @Override public void describeTo(Description description) {}
                };
            }
            """;

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"4.4.0, 3.0.8, 2.2", "6.0.1, 5.0.3, 3.0"})
    void restAssured(String version, String groovy, String hamcrest) throws Exception {
        of(version, groovy, hamcrest).with(SHOP).countAs("""
                        0 order();
                        0 order().then();
                        1 order().then().statusCode(200);
                        1! order().then().statusCode(404);
                        2 order().then().statusCode(is(200)).body("amount", equalTo(3));
                        1! order().then().body("amount", equalTo(4)).statusCode(200);
                        1 order().then().body("amount", equalTo(3), "name", is("pen"));
                        1 order().then().body(containsString("pen"));
                        1 order().then().rootPath("lines").body("count", equalTo(1));
                        2 order().then().header("X-Kind", "good").headers("X-Kind", is("good"));
                        3 order().then().contentType(ContentType.JSON).cookie("id", "7").statusLine(containsString("200"));
                        1 order().then().time(lessThan(600_000L));
                        0 order().then().assertThat().and().log().ifValidationFails().extract().path("amount");
                        0 expect().statusCode(200).body("amount", equalTo(3));
                        1 expect().statusCode(200).body("amount", equalTo(3)).when().get("/order");
                        1! expect().statusCode(404).when().get("/order");
                        0 ResponseSpecification spec = new ResponseSpecBuilder().expectStatusCode(200).build();
                        1 order().then().spec(new ResponseSpecBuilder().expectStatusCode(200).expectHeader("X-Kind", "good").build());
                        1! order().then().spec(new ResponseSpecBuilder().expectStatusCode(404).build());
                        1 order().then().body("amount", checking(3));
                        1 MatcherAssert.assertThat(order().path("amount"), is(3));
                        """);
    }

    @Test
    void expectationsThatNobodyChecksLeaveNoDoubt() throws Exception {
        of("6.0.1", "5.0.3", "3.0", "junit-jupiter-api-6.1.3", "junit-platform-commons-6.1.3", "opentest4j-1.3.0")
                .importing("org.junit.jupiter.api.Test")
                .with("""
                        public static class Sample {
                            @Test void opens() { expect().statusCode(200); }
                            @Test void builds() { new ResponseSpecBuilder().expectStatusCode(200).build(); }
                            @Test void other() { checkOrder(); }
                            static void checkOrder() {}
                        }
                        """)
                .areUnasserted("""
                        known new Sample().opens();
                        known new Sample().builds();
                        unknown new Sample().other();
                        """);
    }

    private CountedStatements of(String version, String groovy, String hamcrest, String... more) {
        List<String> libraries = new ArrayList<>(List.of(more));
        libraries.addAll(List.of(
                "rest-assured-" + version,
                "rest-assured-common-" + version,
                "json-path-" + version,
                "xml-path-" + version,
                "groovy-" + groovy,
                "groovy-json-" + groovy,
                "groovy-xml-" + groovy,
                "hamcrest-" + hamcrest,
                "httpclient-4.5.13",
                "httpcore-4.4.13",
                "httpmime-4.5.13",
                "commons-logging-1.2",
                "commons-codec-1.11",
                "commons-lang3-3.20.0",
                "tagsoup-1.2.1",
                "jaxb-api-2.3.1"));
        return new CountedStatements(folder, libraries.toArray(new String[0]))
                .importing(
                        "static io.restassured.RestAssured.*",
                        "static org.hamcrest.Matchers.*",
                        "io.restassured.builder.*",
                        "io.restassured.http.ContentType",
                        "io.restassured.response.*",
                        "io.restassured.specification.*",
                        "org.hamcrest.*");
    }
}
