package io.countersign.analysis.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.analysis.Analysis;
import io.countersign.analysis.Inputs;
import io.countersign.analysis.ShopOnDisk;
import io.countersign.analysis.bundle.Bundle;
import io.countersign.model.result.Result;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of a bundle when it is made, and of the day it decides for. */
class BundleTextTest {

    private static final LocalDate DECIDED = LocalDate.of(2026, 11, 10);

    @TempDir
    private Path root;

    @TempDir
    private Path folder;

    private ShopOnDisk disk;

    @BeforeEach
    void project() throws Exception {
        disk = new ShopOnDisk(root);
        disk.writeEvidence();
        disk.write("requirements/waivers.yaml", """
                waivers:
                  - verdict: fragmented
                    items: [WF-PAY]
                    reason: Rehearsed by hand.
                    owner: Kim
                    approver: Ada
                    date: 2026-11-01
                    expires: 2026-11-10
                proofs:
                  - {kind: load-test, items: [REQ-FX], date: 2026-11-02, by: Grace, result: passed, expires: 2026-11-19}
                  - {kind: alert, items: [WF-PAY], date: 2026-11-02, by: Grace, result: passed, expires: 2026-11-20}
                """);
    }

    private List<String> lines(LocalDate today) throws Exception {
        Inputs inputs = disk.inputs().asOf(DECIDED);
        Result result = Analysis.run(inputs);
        Bundle bundle = ReleaseBundle.write(
                folder.resolve("new/a.countersign.zip"),
                inputs,
                result,
                new Maker("0.1.0", List.of(), Map.of(), Map.of()),
                report -> Files.createDirectories(report));
        return BundleText.lines(bundle, result, today);
    }

    @Test
    void namesWhatTheDecisionOfAnEarlierDayRestsOnAndHasExpiredSince() throws Exception {
        assertThat(lines(LocalDate.of(2026, 11, 20)))
                .anyMatch(line -> line.contains(", as of 2026-11-10: "))
                .containsSequence(
                        "  Day       2026-11-10 was named, and today is 2026-11-20",
                        "            expired since then: the waiver at requirements/waivers.yaml:2:5, on 2026-11-10",
                        "            expired since then: the load-test of REQ-FX, on 2026-11-19",
                        "Nobody has signed it yet: countersign sign --help");
    }

    @Test
    void namesOneDayWhenItIsDecidedForToday() throws Exception {
        assertThat(lines(DECIDED))
                .hasSize(6)
                .anyMatch(line -> line.contains(", as of 2026-11-10: "))
                .noneMatch(line -> line.contains("expired"));
    }
}
