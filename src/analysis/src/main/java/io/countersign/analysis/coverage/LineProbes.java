package io.countersign.analysis.coverage;

import io.countersign.model.Probes;
import io.countersign.model.evidence.ClassKey;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** For each line of a source file the probes that prove it ran. Made once, then asked for every test. */
public final class LineProbes {

    private final List<Witness> witnesses = new ArrayList<>();

    /** A class whose hits prove lines, and which of its sets of probes proves which line. */
    private static final class Witness {

        final CodeClass code;
        final int[] lines;
        final int[] sets;

        Witness(CodeClass code, Set<Proof> proofs) {
            this.code = code;
            this.lines = proofs.stream().mapToInt(Proof::line).toArray();
            this.sets = proofs.stream().mapToInt(Proof::set).toArray();
        }
    }

    private record Proof(int line, int set) {}

    LineProbes(SourcePart part, Copies copies) {
        Selection selection = part.selection();
        for (CodeClass code : selection.classes()) {
            Set<Proof> proofs = new LinkedHashSet<>();
            List<CodeMethod> methods = selection.methodsWithCode(code);
            for (CodeMethod method : methods) {
                method.parts().stream()
                        .filter(LinePart::hasLine)
                        .forEach(line -> proofs.add(new Proof(line.line(), line.reachedBy())));
            }
            witnesses.add(new Witness(code, proofs));
            addCopies(code, methods, copies);
        }
    }

    private void addCopies(CodeClass origin, List<CodeMethod> methods, Copies copies) {
        copies.forEach(origin, (holder, lines) -> {
            Set<Proof> proofs = new LinkedHashSet<>();
            lines.forEach((line, set) -> {
                if (Evaluation.owns(origin, methods, line)) {
                    proofs.add(new Proof(line, set));
                }
            });
            witnesses.add(new Witness(holder, proofs));
        });
    }

    /** Numbers of the lines of which anything ran, where these are all hits. */
    public BitSet ran(Map<ClassKey, Probes> hits) {
        BitSet ran = new BitSet();
        for (Witness witness : witnesses) {
            Probes own = hits.get(witness.code.key());
            if (own != null) {
                add(witness, own.toWords(), ran);
            }
        }
        return ran;
    }

    private static void add(Witness witness, long[] hits, BitSet ran) {
        for (int i = 0; i < witness.lines.length; i++) {
            if (witness.code.sets().isHit(witness.sets[i], hits)) {
                ran.set(witness.lines[i]);
            }
        }
    }
}
