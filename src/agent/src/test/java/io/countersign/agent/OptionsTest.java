package io.countersign.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptionsTest {

    private static final Options DEFAULTS =
            new Options("jacoco.exec", "*", "", "sun.reflect.DelegatingClassLoader", "auto", "");

    private final List<String> complaints = new ArrayList<>();

    @Test
    void nothingGivenMeansJacocosDefaults() {
        assertThat(Options.parse(null, complaints::add)).isEqualTo(DEFAULTS);
        assertThat(Options.parse("", complaints::add)).isEqualTo(DEFAULTS);
        assertThat(complaints).isEmpty();
    }

    @Test
    void everyOptionIsRead() {
        String text = "exec=a/b.exec,includes=com.*:org.*,excludes=*Test,exclclassloader=x.Y,layout=flat,"
                + "assertions=a.B#c*:a.D#e";
        assertThat(Options.parse(text, complaints::add))
                .isEqualTo(new Options("a/b.exec", "com.*:org.*", "*Test", "x.Y", "flat", "a.B#c*:a.D#e"));
        assertThat(complaints).isEmpty();
    }

    @Test
    void valueMayHoldCommasAndEqualsSigns() {
        assertThat(Options.parse("exec=a,b=/c, d.exec,includes=x", complaints::add)
                        .exec())
                .isEqualTo("a");
        assertThat(Options.parse("exec=a,/c=1, d.exec,includes=x", complaints::add))
                .isEqualTo(new Options("a,/c=1, d.exec", "x", "", "sun.reflect.DelegatingClassLoader", "auto", ""));
    }

    @ParameterizedTest
    @CsvSource({"destfile, exec", "exce, exec", "INCLUDES, includes", "exclclasloader, exclclassloader"})
    void unknownKeyIsNamedWithTheNearestOne(String key, String nearest) {
        assertThat(Options.parse(key + "=1", complaints::add)).isEqualTo(DEFAULTS);
        assertThat(complaints)
                .containsExactly("the agent has no option '" + key + "' and goes on without it; did you mean '"
                        + nearest + "'? Allowed are exec, includes, excludes, exclclassloader, layout, assertions.");
    }

    @Test
    void entryWithoutAValueIsIgnored() {
        assertThat(Options.parse("help", complaints::add)).isEqualTo(DEFAULTS);
        assertThat(Options.parse("=x", complaints::add)).isEqualTo(DEFAULTS);
        assertThat(complaints)
                .containsExactly(
                        "the agent option 'help' has no '=' and is ignored; write key=value, separated by commas.",
                        "the agent option '=x' has no '=' and is ignored; write key=value, separated by commas.");
    }
}
