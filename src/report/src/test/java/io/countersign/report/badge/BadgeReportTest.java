package io.countersign.report.badge;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.model.result.Result;
import io.countersign.report.sample.Decisions;
import io.countersign.report.sample.Golden;
import io.countersign.report.sample.Samples;
import io.countersign.report.sample.SmallRelease;
import io.countersign.report.sample.Xml;
import java.io.IOException;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BadgeReportTest {

    private static final String GREEN = "#1a7f37";
    private static final String RED = "#b3261e";
    private static final String AMBER = "#8a4300";

    @Test
    void writesExactlyWhatTheFormatSays() throws IOException {
        Golden.check(svg(SmallRelease.result()), "badge/small.svg");
    }

    @ParameterizedTest
    @MethodSource("io.countersign.report.sample.Samples#releases")
    void isWellFormedAndGreenOnlyWhenVerified(Result result) throws IOException {
        String svg = svg(result);

        assertThat(Xml.parse(svg).getDocumentElement().getNamespaceURI()).isEqualTo("http://www.w3.org/2000/svg");
        assertThat(svg.contains(GREEN)).isEqualTo(result.verified());
        assertThat(svg.contains(GREEN)).isFalse();
    }

    @Test
    void isGreenWhenTheReleaseIsVerifiedAndTheGateSaysYes() throws IOException {
        assertThat(svg(Samples.verified(SmallRelease.result()))).contains(GREEN);
    }

    @Test
    void isRedWhenTheGateSaysNoToAReleaseThatIsVerified() throws IOException {
        assertThat(svg(Samples.verified(SmallRelease.result()).decided(Decisions.small())))
                .contains(RED)
                .doesNotContain(GREEN, AMBER);
    }

    @Test
    void isAmberWhenTheGateLetsGoWhatIsNotAllVerified() throws IOException {
        assertThat(svg(SmallRelease.result().decided(Decisions.passed())))
                .contains(AMBER)
                .doesNotContain(GREEN, RED);
    }

    @Test
    void isNotGreenWhereNothingWasMeasuredWhateverTheResultSays() throws IOException {
        assertThat(svg(Samples.verified(Samples.empty()).decided(Decisions.nothingMeasured())))
                .doesNotContain(GREEN, AMBER, RED)
                .contains("Nothing measured, gate nothing measured: test coverage nothing measured");
    }

    private static String svg(Result result) throws IOException {
        StringWriter out = new StringWriter();
        BadgeReport.write(result, out);
        return out.toString();
    }
}
