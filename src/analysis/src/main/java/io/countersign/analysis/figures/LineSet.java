package io.countersign.analysis.figures;

import io.countersign.analysis.coverage.CodeBase;
import io.countersign.analysis.coverage.LineCoverage;
import io.countersign.analysis.coverage.Selection;
import io.countersign.analysis.coverage.SourceCoverage;
import io.countersign.model.evidence.Footprint;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * The source lines of which anything ran. Whether a line ran at all can be joined and taken away, which is not true of JaCoCo's
 * colours of lines.
 *
 * @param ran the numbers of the lines, by source file
 * @param lines how many lines with code there are, run or not
 */
record LineSet(Map<String, BitSet> ran, int lines) {

    static final LineSet NONE = new LineSet(Map.of(), 0);

    static LineSet of(CodeBase code, Selection selection, Footprint footprint) {
        Map<String, BitSet> ran = new HashMap<>();
        int lines = 0;
        for (SourceCoverage source : code.sources(selection, footprint)) {
            lines += source.lines().size();
            BitSet own = ran.computeIfAbsent(source.packageName() + "/" + source.name(), file -> new BitSet());
            for (LineCoverage line : source.lines()) {
                if (line.instructions().covered() > 0) {
                    own.set(line.line());
                }
            }
        }
        return new LineSet(ran, lines);
    }

    static LineSet union(Collection<LineSet> sets) {
        Map<String, BitSet> union = new HashMap<>();
        sets.forEach(set -> set.ran.forEach((file, lines) ->
                union.computeIfAbsent(file, key -> new BitSet()).or(lines)));
        return new LineSet(union, sets.stream().mapToInt(LineSet::lines).max().orElse(0));
    }

    LineSet minus(LineSet other) {
        Map<String, BitSet> rest = new HashMap<>();
        ran.forEach((file, lines) -> {
            BitSet left = (BitSet) lines.clone();
            left.andNot(other.ran.getOrDefault(file, new BitSet()));
            rest.put(file, left);
        });
        return new LineSet(rest, lines);
    }

    /** How many lines ran. */
    int covered() {
        return ran.values().stream().mapToInt(BitSet::cardinality).sum();
    }
}
