package io.countersign.analysis.openfasttrace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SourceTagsTest {

    /** Each tag on a line, in the order of the lines. */
    private static String tags(String source) {
        return SourceTags.read(source).stream()
                .map(tag -> tag.line() + " " + tag.item() + " r" + tag.revision() + " "
                        + tag.owner().className()
                        + (tag.owner().isClass() ? "" : "#" + tag.owner().method()) + "\n")
                .collect(Collectors.joining());
    }

    @Test
    void speakOfTheDeclarationTheyStandAboveOrIn() {
        assertThat(tags("""
                /* The header: [utest->req~file~1] */
                package com.shop;

                import java.util.List;

                // [utest->req~class~1]
                @ExtendWith({A.class, B.class})
                class FxTest extends Base<List<String>> {
                    // [utest->req~field~1]
                    private final Fx fx = new Fx() { void hidden() { } };

                    static { int x = 1; }

                    // [utest->req~above~1]
                    @Test
                    @Tags({@Tag("a"), @Tag("b")}) // [utest->req~between~1]
                    <T extends Comparable<T>> void converts(@Value("(") T a, int[] b) throws Exception {
                        // [utest->req~in~2], [itest->req~second~3]
                        run(() -> {
                            if (a) { /* [utest->req~deep~1] */ }
                            new Object() { void x() { } };
                        });
                    }
                    /**
                     * Says more.
                     * [utest->req~javadoc~1]
                     */
                    @Test void overloaded() { }
                    abstract void declared(); // [utest->req~overloaded~1]
                    @Nested
                    class WhenHeld {
                        // [utest->req~nested~1]
                        @Test void holds() { }
                    }
                    // [utest->req~end~1]
                }
                // [utest->req~nobody~1]
                """)).isEqualTo("""
                1 req~file r1 com.shop.FxTest
                6 req~class r1 com.shop.FxTest
                9 req~field r1 com.shop.FxTest
                14 req~above r1 com.shop.FxTest#converts
                16 req~between r1 com.shop.FxTest#converts
                18 req~in r2 com.shop.FxTest#converts
                18 req~second r3 com.shop.FxTest#converts
                20 req~deep r1 com.shop.FxTest#converts
                26 req~javadoc r1 com.shop.FxTest#overloaded
                29 req~overloaded r1 com.shop.FxTest$WhenHeld
                32 req~nested r1 com.shop.FxTest$WhenHeld#holds
                35 req~end r1 com.shop.FxTest
                """);
    }

    @Test
    void speakOfDeclarationsInKotlin() {
        assertThat(tags("""
                package com.shop
                import org.junit.jupiter.api.Test
                // [utest->req~class~1]
                internal class FxTest(private val x: Int) : Base({ 1 }) {
                    private val fx = Fx()
                    val lazily by lazy { 2 }
                    // [utest->req~first~1]
                    @Test
                    fun `converts the amount`() = runTest { check("${'$'}{x}") }

                    // [utest->req~second~1]
                    @Test fun rounds() = assertEquals(1, fx.rounded)
                    // [utest->req~third~1]
                    @Test fun holds() { }
                    enum class Kind { A }
                }
                """)).isEqualTo("""
                3 req~class r1 com.shop.FxTest
                7 req~first r1 com.shop.FxTest#converts the amount
                11 req~second r1 com.shop.FxTest#rounds
                13 req~third r1 com.shop.FxTest#holds
                """);
    }

    @Test
    void speakOfFeaturesOfSpock() {
        assertThat(tags("""
                package com.shop
                class FxSpec extends Specification {
                    def fx = new Fx()
                    // [utest->req~one~1]
                    def "converts #amount (rounded)"() {
                        expect: fx.of(amount) == 'it''s'
                    }
                }
                """)).isEqualTo("4 req~one r1 com.shop.FxSpec#converts #amount (rounded)\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[utest->dsn~x~1]                    | 2 dsn~x r1",
                "[utest~~2->dsn~x.y-z_1~3]           | 2 dsn~x.y-z_1 r3",
                "[utest~name~2->dsn~x~1]             | 2 dsn~x r1",
                "[itest->dsn~x~1>>stest, mtest]      | 2 dsn~x r1",
                "[ utest -> dsn~x~1 ]                | 2 dsn~x r1",
                "[test->dsn~x~0]                     | 2 dsn~x r0",
                "[impl->dsn~x~1]                     |",
                "[utest->dsn~x]                      |",
                "[utest->dsn~1x~1]                   |",
                "[utest->dsn~x~12345678901]          |",
                "utest->dsn~x~1                      |"
            })
    void haveTheSyntaxOfOpenFastTraceAndTheTypeOfATest(String tag, String found) {
        assertThat(tags("class A {\n// " + tag + "\nvoid a() { } }")).isEqualTo(found == null ? "" : found + " A#a\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "String s = \"// [utest->dsn~x~1]\";",
                "String s = \"\"\"\n// [utest->dsn~x~1]\n \\\"\"\" \n\"\"\";",
                "char c = '\"'; String s = \"// [utest->dsn~x~1]\";"
            })
    void areNotWhatStandsInStrings(String code) {
        assertThat(tags("class A { void a() { " + code + " } }")).isEmpty();
    }

    /** Whatever a file holds, reading it ends, and takes no longer than its length is worth. */
    @Test
    void endWhereverTheSourceIsCut() {
        String source = "package a; /* [utest->a~b~1] */ class A { @X({\"(\", '{'}) void a() { `b` } String s = "
                + "\"\"\"\n\\\"\"\" \"\"\"; } // [utest->a~c~1]";
        for (int end = 0; end <= source.length(); end++) {
            assertThat(SourceTags.read(source.substring(0, end)).size()).isLessThanOrEqualTo(2);
        }
        for (String hostile :
                List.of("[utest->a~", "}", "{", "(", "\"", "'", "/*", "`", "@", "class ", "[utest->a~b.")) {
            assertThat(SourceTags.read("-> /* " + hostile.repeat(100_000))).isEmpty();
            assertThat(SourceTags.read("-> " + hostile.repeat(100_000))).isEmpty();
        }
    }
}
