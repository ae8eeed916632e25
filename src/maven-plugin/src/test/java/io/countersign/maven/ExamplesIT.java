package io.countersign.maven;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The examples, built as their READMEs say. */
class ExamplesIT {

    @Test
    void aBuildOfSeveralModulesIsReportedAsAWhole() {
        MavenProjectFolder garage = MavenProjectFolder.ofExample("maven-multi-module");

        Built built = garage.build("verify");

        assertThat(built.exitCode()).as(built.toString()).isZero();
        WrittenReport report = garage.report("target/countersign/report-aggregate");
        assertThat(report.release()).isEqualTo("The only workflow and all 2 requirements are verified.");
        assertThat(report.modules()).containsExactly("tariff 7 9/9", "barrier 2 8/8", "exit 2 8/8");
        assertThat(report.reconciliation()).isEqualTo("equal");
    }

    @Test
    void theJacocoAgentOfAProjectStaysAsItIs() {
        MavenProjectFolder ticket = MavenProjectFolder.ofExample("with-jacoco-agent");

        Built built = ticket.build("verify");

        assertThat(built.exitCode()).as(built.toString()).isZero();
        assertThat(ticket.report().verdicts()).containsExactly("REQ-TICKET-1 verified", "REQ-TICKET-2 verified");
        assertThat(ticket.report().reconciliation()).isEqualTo("equal");
        assertThat(ticket.has("target/site/jacoco/index.html")).isTrue();
        assertThat(ticket.has("target/countersign/jacoco.exec")).isFalse();
    }

    @Test
    void scenariosOfCucumberClaimWithTheirTags() {
        MavenProjectFolder booking = MavenProjectFolder.ofExample("cucumber");

        Built built = booking.build("verify");

        assertThat(built.exitCode()).as(built.toString()).isZero();
        assertThat(booking.report().verdicts()).containsExactly("REQ-FULL verified");
        assertThat(booking.report().tests()).hasSize(4).allMatch(test -> test.endsWith(" passed exact"));
    }
}
