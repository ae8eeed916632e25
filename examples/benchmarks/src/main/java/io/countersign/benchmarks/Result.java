package io.countersign.benchmarks;

import java.util.List;
import java.util.Optional;

/**
 * What one run took.
 *
 * @param cpu seconds of user and system time, of the JVM and of all processes it started and waited for
 * @param wall seconds of the clock
 * @param outcomes empty where the variant does not tell them
 * @param perTestBytes what it wrote per test, all tests together
 */
public record Result(List<String> command, double cpu, double wall, Optional<Outcomes> outcomes, long perTestBytes) {

    public Result {
        command = List.copyOf(command);
    }

    /** Bytes for one test that ran; 0 when nothing was written or nobody knows how many ran. */
    double bytesPerTest() {
        return outcomes.map(ended -> (double) perTestBytes / ended.run()).orElse(0d);
    }
}
