package io.countersign.model.declared;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.model.Location;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScopeTest {

    private static final Location HERE = Location.ofFile("requirements/payments.yaml");

    @ParameterizedTest
    @CsvSource({
        "'com.shop.. !com.shop.gen..', com.shop.Pay, run, true",
        "'com.shop.. !com.shop.gen..', com.shop.gen.Pay, run, false",
        "'!com.shop.gen.. com.shop..', com.shop.gen.Pay, run, false",
        "'com.shop.. !com.shop.gen.. com.shop.gen.Pay', com.shop.gen.Pay, run, false",
        "'com.shop.Pay !com.shop.Pay#toString', com.shop.Pay, run, true",
        "'com.shop.Pay !com.shop.Pay#toString', com.shop.Pay, toString, false",
        "'com.shop.Pay !com.shop.Pay$Gen', com.shop.Pay$Gen, run, false",
        "'com.shop.Pay !com.shop.Pay$Gen', com.shop.Pay$Real, run, true",
        "'com.shop.Pay#a com.shop.Pay#b', com.shop.Pay, b, true",
        "'com.shop.Pay#a com.shop.Pay#b', com.shop.Pay, c, false",
        "'!com.shop.gen..', com.shop.Pay, run, false",
        "'', com.shop.Pay, run, false"
    })
    void ownsWhatAnyPatternNamesLessWhatAnyTakesAway(String patterns, String type, String method, boolean owned) {
        assertThat(scope(patterns).contains(new CodeElement(type, method, List.of())))
                .isEqualTo(owned);
    }

    @Test
    void isEmptyWhenNothingWasWrittenAndACopyOfWhatWas() {
        List<CodePattern> written = new ArrayList<>(List.of(CodePattern.parse("com.shop..", HERE)));
        Scope scope = new Scope(written);
        written.clear();

        assertThat(scope.isEmpty()).isFalse();
        assertThat(Scope.none().isEmpty()).isTrue();
    }

    private static Scope scope(String patterns) {
        return new Scope(Arrays.stream(patterns.split(" "))
                .filter(text -> !text.isEmpty())
                .map(text -> CodePattern.parse(text, HERE))
                .toList());
    }
}
