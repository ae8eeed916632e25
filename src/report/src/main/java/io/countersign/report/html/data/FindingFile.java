package io.countersign.report.html.data;

import io.countersign.model.result.Finding;
import io.countersign.model.result.Result;
import io.countersign.model.result.Severity;
import io.countersign.report.format.ReportFolder;
import io.countersign.report.format.Visible;
import io.countersign.report.format.Waived;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** {@code findings.js}: what the search and the pages of requirements say of findings, and where each of them is. */
final class FindingFile {

    /** Stands for the subject; no text that was made visible holds it. */
    private static final String SUBJECT = "\uFFFF";

    private static final Pattern SUBJECTS = Pattern.compile(SUBJECT);

    private FindingFile() {}

    static void write(Result result, PageFacts facts, ReportFolder folder) throws IOException {
        List<Finding> findings = result.findings();
        Waived waived = Waived.of(result);
        StringTable rules = new StringTable();
        StringTable messages = new StringTable();
        Front subjects = new Front();
        Front places = new Front();
        try (Script script = new Script(folder, "findings")) {
            script.object(() -> {
                script.array("severities", Arrays.asList(Severity.values()), word -> script.text(word.label()));
                script.name("findings");
                script.array(() -> {
                    for (int i = 0; i < findings.size(); i++) {
                        Finding finding = findings.get(i);
                        String subject = Visible.text(facts.subjects().apply(finding.subject()));
                        String place = facts.findings().get(i);
                        script.array(() -> {
                            script.number(rules.number(finding.rule()));
                            script.word(finding.severity());
                            subjects.write(subject, script);
                            places.write(place, script);
                            script.number(messages.number(withoutSubject(finding.message(), subject)));
                            script.number(messages.number(withoutSubject(finding.nextStep(), subject)));
                            waived.waiver(finding)
                                    .map(Waived::sentence)
                                    .ifPresent(sentence -> script.number(messages.number(Visible.text(sentence))));
                        });
                    }
                });
                script.array("rules", rules.strings(), script::text);
                script.array(
                        "messages",
                        messages.strings(),
                        message -> script.array(Arrays.asList(SUBJECTS.split(message, -1)), script::text));
            });
        }
    }

    /** Thousands of messages and next steps differ in their subject only. */
    private static String withoutSubject(String message, String subject) {
        String visible = Visible.text(message);
        return subject.isEmpty() ? visible : visible.replace(subject, SUBJECT);
    }
}
