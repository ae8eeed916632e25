package io.countersign.analysis;

import io.countersign.analysis.figures.Figures;
import io.countersign.analysis.provenance.EvidenceFolder;
import io.countersign.analysis.provenance.GitCommit;
import io.countersign.analysis.settings.Settings;
import io.countersign.analysis.verdict.Facts;
import io.countersign.model.Version;
import io.countersign.model.declared.InputFile;
import io.countersign.model.evidence.Evidence;
import io.countersign.model.evidence.RunInfo;
import io.countersign.model.evidence.TestNode;
import io.countersign.model.result.Header;
import io.countersign.model.result.Header.EvidenceRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Says what a result was made from. */
final class HeaderAssembler {

    private HeaderAssembler() {}

    static Header header(Inputs inputs, Settings settings, EvidenceFolder folder, Figures figures) {
        Facts facts = figures.judgement().facts();
        return new Header(
                Version.current(),
                facts.evidence().stream()
                        .flatMap(evidence -> evidence.run().stream())
                        .map(RunInfo::startedAt)
                        .max(Comparator.naturalOrder()),
                inputs.workTree() ? GitCommit.of(inputs.root()) : Optional.empty(),
                environment(facts.evidence()),
                files(settings, folder, facts),
                facts.evidence().stream()
                        .filter(evidence -> !evidence.fromResults())
                        .map(HeaderAssembler::row)
                        .toList(),
                facts.leftOut(),
                facts.recorded().reconciliation());
    }

    /** The facts of all test JVMs; where they differ, every value. */
    private static Map<String, String> environment(List<Evidence> evidence) {
        Map<String, String> merged = new TreeMap<>();
        evidence.stream()
                .flatMap(file -> file.run().stream())
                .flatMap(run -> run.environment().entrySet().stream())
                .forEach(entry -> merged.merge(
                        entry.getKey(),
                        entry.getValue(),
                        (one, other) -> List.of(one.split(" \\| ")).contains(other) ? one : one + " | " + other));
        return merged;
    }

    private static List<InputFile> files(Settings settings, EvidenceFolder folder, Facts facts) {
        List<InputFile> files = new ArrayList<>();
        settings.file().ifPresent(files::add);
        files.addAll(facts.declarations().files());
        files.addAll(facts.code().inputs());
        files.addAll(folder.files());
        return files;
    }

    private static EvidenceRow row(Evidence evidence) {
        return new EvidenceRow(
                evidence.file(),
                evidence.run().map(RunInfo::runId).orElse("unknown"),
                (int) evidence.nodes().stream().filter(TestNode::test).count(),
                evidence.run().map(RunInfo::measured).orElse(false),
                evidence.complete());
    }
}
