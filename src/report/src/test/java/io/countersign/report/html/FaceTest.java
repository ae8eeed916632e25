package io.countersign.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.model.result.Counter;
import io.countersign.model.result.Coverage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaceTest {

    @ParameterizedTest
    @CsvSource({
        // verified, of, lines, of, target -> from, width, code is longer
        "3, 5, 94, 100, 90, 60.0, 34.0, true",
        "0, 5, 30, 100, 90, 0.0, 30.0, true",
        "2, 3, 941, 1000, 90, 66.6, 27.5, true",
        "5, 5, 95, 100, 90, 0.0, 0.0, false",
        "5, 5, 40, 100, 90, 40.0, 60.0, false",
        "5, 5, 100, 100, 90, 0.0, 0.0, false",
        "0, 0, 94, 100, 90, 0.0, 0.0, true",
        "3, 5, 0, 0, 90, 0.0, 0.0, false"
    })
    void highlightsTheDistanceOnlyWhereTheCoveragesDisagree(
            int verified, int of, int lines, int ofLines, int target, double from, double width, boolean codeIsLonger) {
        Coverage code = new Coverage(new Counter(lines, ofLines), Counter.EMPTY, Counter.EMPTY);

        Face face = Face.of(new Counter(verified, of), code, Coverage.EMPTY, target);

        assertThat(face.gapFrom()).isEqualTo(from);
        assertThat(face.gapWidth()).isEqualTo(width);
        assertThat(face.falseConfidence()).isEqualTo(codeIsLonger);
        assertThat(face.requirementsBased().measured()).isFalse();
    }
}
