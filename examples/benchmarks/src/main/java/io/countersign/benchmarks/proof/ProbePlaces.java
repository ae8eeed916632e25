package io.countersign.benchmarks.proof;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jacoco.core.internal.flow.ClassProbesAdapter;
import org.jacoco.core.internal.flow.ClassProbesVisitor;
import org.jacoco.core.internal.flow.IFrame;
import org.jacoco.core.internal.flow.LabelInfo;
import org.jacoco.core.internal.flow.MethodProbesVisitor;
import org.jacoco.core.internal.instr.InstrSupport;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Label;

/** In which method, and behind which line, JaCoCo puts the probes of a class. */
final class ProbePlaces {

    /** {@code line} is 0 where none is known. */
    record Place(String method, int line) {

        boolean isClassInitialiser() {
            return method.equals("<clinit>");
        }
    }

    private final List<Place> methods = new ArrayList<>();
    private final Map<Integer, Place> probes = new HashMap<>();

    private ProbePlaces() {}

    static ProbePlaces read(byte[] classFile) {
        ProbePlaces places = new ProbePlaces();
        InstrSupport.classReaderFor(classFile).accept(new ClassProbesAdapter(places.new Methods(), false), 0);
        return places;
    }

    Place probe(int number) {
        return probes.getOrDefault(number, new Place("?", 0));
    }

    /** The method at a position in the class file. */
    Place method(int index) {
        return methods.get(index);
    }

    private final class Methods extends ClassProbesVisitor {

        @Override
        public MethodProbesVisitor visitMethod(
                int access,
                String name,
                String descriptor,
                @Nullable String signature,
                String @Nullable [] exceptions) {
            methods.add(new Place(name, 0));
            return new ProbesOf(name);
        }

        @Override
        public void visitTotalProbeCount(int count) {
            // Each probe was seen where it is.
        }
    }

    private final class ProbesOf extends MethodProbesVisitor {

        private final String method;
        private int line;

        ProbesOf(String method) {
            this.method = method;
        }

        private void at(int probe) {
            probes.put(probe, new Place(method, line));
        }

        @Override
        public void visitLineNumber(int number, Label start) {
            line = number;
        }

        @Override
        public void visitProbe(int probe) {
            at(probe);
        }

        @Override
        public void visitInsnWithProbe(int opcode, int probe) {
            at(probe);
        }

        @Override
        public void visitJumpInsnWithProbe(int opcode, Label label, int probe, IFrame frame) {
            at(probe);
        }

        @Override
        public void visitTableSwitchInsnWithProbes(int min, int max, Label dflt, Label[] labels, IFrame frame) {
            targets(dflt, labels);
        }

        @Override
        public void visitLookupSwitchInsnWithProbes(Label dflt, int[] keys, Label[] labels, IFrame frame) {
            targets(dflt, labels);
        }

        private void targets(Label dflt, Label[] labels) {
            target(dflt);
            for (Label label : labels) {
                target(label);
            }
        }

        private void target(Label label) {
            int probe = LabelInfo.getProbeId(label);
            if (probe != LabelInfo.NO_PROBE) {
                at(probe);
            }
        }
    }
}
