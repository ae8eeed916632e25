package io.countersign.model.declared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.model.Location;
import io.countersign.model.declared.CodePattern.Reach;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodePatternTest {

    private static final Location HERE = new Location("requirements/payments.yaml", 4, 9);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // pattern | class | method | parameter types | matches
                "com.shop.fraud..            | com.shop.fraud.Check             | run      |                  | true",
                "com.shop.fraud..            | com.shop.fraud.deep.er.Check     | run      |                  | true",
                "com.shop.fraud..            | com.shop.fraud.Check$Nested      | run      |                  | true",
                "com.shop.fraud..            | com.shop.fraudulent.Check        | run      |                  | false",
                "com.shop.fraud..            | com.shop.fraud                   | run      |                  | false",
                "com.shop.fraud..            | com.shop.Fraud                   | run      |                  | false",
                "com.shop.fraud.*            | com.shop.fraud.Check             | run      |                  | true",
                "com.shop.fraud.*            | com.shop.fraud.Check$Nested      | run      |                  | true",
                "com.shop.fraud.*            | com.shop.fraud.deep.Check        | run      |                  | false",
                "com.shop.fraud.*            | com.shop.freud.Check             | run      |                  | false",
                "com.shop.fx.Converter       | com.shop.fx.Converter            | run      |                  | true",
                "com.shop.fx.Converter       | com.shop.fx.Converter            | <clinit> |                  | true",
                "com.shop.fx.Converter       | com.shop.fx.Converter$Rate       | run      |                  | true",
                "com.shop.fx.Converter       | com.shop.fx.Converter$Rate$Key   | run      |                  | true",
                "com.shop.fx.Converter       | com.shop.fx.Converter$1          | run      |                  | true",
                "com.shop.fx.Converter       | com.shop.fx.ConverterTest        | run      |                  | false",
                "com.shop.fx.Converter       | com.shop.fx                      | run      |                  | false",
                "com.shop.fx.Converter$Rate  | com.shop.fx.Converter$Rate       | run      |                  | true",
                "com.shop.fx.Converter$Rate  | com.shop.fx.Converter$Rate$Key   | run      |                  | true",
                "com.shop.fx.Converter$Rate  | com.shop.fx.Converter            | run      |                  | false",
                "Main                        | Main                             | run      |                  | true",
                "Main                        | com.Main                         | run      |                  | false",
                "com.shop.pay.Retry#attempt  | com.shop.pay.Retry               | attempt  |                  | true",
                "com.shop.pay.Retry#attempt  | com.shop.pay.Retry               | attempt  | int              | true",
                "com.shop.pay.Retry#attempt  | com.shop.pay.Retry               | attempts | int              | false",
                "com.shop.pay.Retry#attempt  | com.shop.pay.Retry$Inner         | attempt  | int              | false",
                "com.shop.pay.Retry#attempt()| com.shop.pay.Retry               | attempt  |                  | true",
                "com.shop.pay.Retry#attempt( )| com.shop.pay.Retry              | attempt  |                  | true",
                "com.shop.pay.Retry#attempt()| com.shop.pay.Retry               | attempt  | int              | false",
                "com.shop.pay.Retry#attempt(int)| com.shop.pay.Retry            | attempt  | int              | true",
                "com.shop.pay.Retry#attempt(int)| com.shop.pay.Retry            | attempt  | long             | false",
                "com.shop.pay.Retry#attempt(int)| com.shop.pay.Retry            | attempt  | int;int          | false",
                "com.shop.pay.Retry#attempt(int)| com.shop.pay.Retry            | attempt  |                  | false",
                "a.B#c(String, byte[])       | a.B                              | c        | java.lang.String;byte[] | true",
                "a.B#c(java.lang.String,byte[])| a.B                            | c        | java.lang.String;byte[] | true",
                "a.B#c( String ,byte[] )     | a.B                              | c        | java.lang.String;byte[] | true",
                "a.B#c(lang.String,byte[])   | a.B                              | c        | java.lang.String;byte[] | false",
                "a.B#c(byte[],String)        | a.B                              | c        | java.lang.String;byte[] | false",
                "a.B#c(int[][])              | a.B                              | c        | int[][]          | true",
                "a.B#c(Entry)                | a.B                              | c        | java.util.Map$Entry | true",
                "a.B#c(java.util.Map$Entry)  | a.B                              | c        | java.util.Map$Entry | true",
                "a.B#c(Entry[])              | a.B                              | c        | java.util.Map$Entry[] | true",
                "a.B#<init>                  | a.B                              | <init>   | int              | true",
                "a.B#<clinit>                | a.B                              | <clinit> |                  | true",
                "a.B#<init>                  | a.B                              | init     |                  | false",
                "!a.B#c                      | a.B                              | c        |                  | true",
                "zahlung.Prüfung#größe       | zahlung.Prüfung                  | größe    |                  | true",
                "支付.检查                    | 支付.检查                         | 运行      |                  | true",
            })
    void matchesTheMethodsItNames(String pattern, String className, String method, String types, boolean matches) {
        List<String> parameterTypes = types == null ? List.of() : List.of(types.split(";"));

        assertThat(CodePattern.parse(pattern, HERE).matches(new CodeElement(className, method, parameterTypes)))
                .isEqualTo(matches);
    }

    @Test
    void keepsWhatWasWritten() {
        assertThat(CodePattern.parse("  !com.shop.pay.Retry#attempt(int, String)\n", HERE))
                .isEqualTo(new CodePattern(
                        "!com.shop.pay.Retry#attempt(int, String)",
                        true,
                        Reach.METHOD,
                        "com.shop.pay.Retry",
                        Optional.of("attempt"),
                        Optional.of(List.of("int", "String")),
                        HERE));
        assertThat(CodePattern.parse("com.shop..", HERE))
                .isEqualTo(new CodePattern(
                        "com.shop..", false, Reach.SUBPACKAGES, "com.shop", Optional.empty(), Optional.empty(), HERE));
        assertThat(CodePattern.parse("com.shop.*", HERE).reach()).isEqualTo(Reach.PACKAGE);
        assertThat(CodePattern.parse("com.shop.Type", HERE).reach()).isEqualTo(Reach.CLASS);
        assertThat(CodePattern.parse("com.shop.Type#m()", HERE).parameterTypes())
                .contains(List.of());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "!",
                "..",
                ".*",
                "com.",
                ".com",
                "com..shop",
                "com...",
                "com.*.shop",
                "com.**",
                "com.shop*",
                "com.shop.Ty*",
                "com/shop/Type",
                "com.shop.Type.class#",
                "#method",
                "com.shop.Type#",
                "com.shop.Type#a#b",
                "com.shop..#m",
                "com.shop.*#m",
                "com.shop.Type#m(",
                "com.shop.Type#m)",
                "com.shop.Type#m()()",
                "com.shop.Type#m(int,)",
                "com.shop.Type#m(,int)",
                "com.shop.Type#m(int int)",
                "com.shop.Type#m(List<String>)",
                "com.shop.Type#m(int...)",
                "com.shop.Type()",
                "!!com.shop.Type",
                "! com.shop.Type",
                "1com.shop",
                "com.shop.Type\ncom.shop.Other",
                "com.shop.Type, com.shop.Other",
                "com.shop-pay.Type",
                "com.shop.Type#<other>"
            })
    void refusesWhatIsNoPatternAndSaysWhatIsAllowed(String text) {
        assertThatThrownBy(() -> CodePattern.parse(text, HERE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("\"" + text + "\" is not a code pattern; allowed are com.shop.. (package and below), "
                        + "com.shop.* (package), com.shop.Type, com.shop.Type#method and com.shop.Type#method(int), "
                        + "each with a leading ! to take away");
    }

    @Test
    void readsVeryLongTextsWithoutRunningOutOfStackOrTime() {
        String name = "a.".repeat(500_000) + "B";
        String parameters = "int,".repeat(500_000) + "int";

        assertThat(CodePattern.parse(name, HERE).name()).isEqualTo(name);
        assertThat(CodePattern.parse("a.B#c(" + parameters + ")", HERE).parameterTypes())
                .hasValueSatisfying(types -> assertThat(types).hasSize(500_001));
        assertThatThrownBy(() -> CodePattern.parse(name + "-", HERE)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CodePattern.parse("a.B#c(" + parameters + ",)", HERE))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
