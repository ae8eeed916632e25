package io.countersign.analysis.coverage;

import io.countersign.model.declared.CodeElement;
import io.countersign.model.evidence.ClassKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jacoco.core.internal.analysis.ClassAnalyzer;
import org.jacoco.core.internal.analysis.ClassCoverageImpl;
import org.jacoco.core.internal.analysis.StringPool;
import org.jacoco.core.internal.analysis.filter.Filters;
import org.jacoco.core.internal.analysis.filter.IFilter;
import org.jacoco.core.internal.analysis.filter.KotlinSMAP;
import org.jacoco.core.internal.data.CRC64;
import org.jacoco.core.internal.flow.ClassProbesAdapter;
import org.jacoco.core.internal.flow.MethodProbesVisitor;
import org.jacoco.core.internal.instr.InstrSupport;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.MethodNode;

/**
 * Reads one class file. JaCoCo's own analyzer is the base because it gathers what JaCoCo's filters ask about the class.
 */
final class ClassFlow extends ClassAnalyzer {

    /** The class file holds JaCoCo's probes already. */
    static final class InstrumentedException extends RuntimeException {
        InstrumentedException() {
            super("instrumented");
        }
    }

    private record Walked(LambdaCreators.Signature signature, int firstProbe, int probeEnd, List<LinePart> parts) {}

    private final long id;
    private final String name;
    // New for every class: some of JaCoCo's filters remember what they have seen of it.
    private final IFilter filter = Filters.all();
    private final ProbeSets.Builder sets = new ProbeSets.Builder();
    private final LambdaCreators lambdas;
    private final InlinedCode.Collector inlined;
    private final List<Walked> methods = new ArrayList<>();
    private int probeCount;

    private ClassFlow(long id, String name) {
        super(new ClassCoverageImpl(name, id, false), new boolean[0], new StringPool());
        this.id = id;
        this.name = name;
        this.lambdas = new LambdaCreators(name);
        this.inlined = new InlinedCode.Collector(name);
    }

    /**
     * Reads a class file; empty for descriptors of modules and packages, which hold no class.
     *
     * @throws InstrumentedException when it was instrumented by JaCoCo
     * @throws RuntimeException of ASM's or JaCoCo's choice when the bytes are no class file
     */
    static Optional<CodeClass> read(byte[] bytes) {
        ClassReader reader = InstrSupport.classReaderFor(bytes);
        if ((reader.getAccess() & Opcodes.ACC_MODULE) != 0
                || reader.getClassName().endsWith("/package-info")) {
            return Optional.empty();
        }
        ClassFlow flow = new ClassFlow(CRC64.classId(bytes), reader.getClassName());
        reader.accept(new ClassProbesAdapter(flow, false), 0);
        return Optional.of(flow.result());
    }

    @Override
    public FieldVisitor visitField(
            int access, String field, String descriptor, @Nullable String signature, @Nullable Object value) {
        assertNotInstrumented(field);
        return super.visitField(access, field, descriptor, signature, value);
    }

    @Override
    public MethodProbesVisitor visitMethod(
            int access, String method, String descriptor, @Nullable String signature, String @Nullable [] exceptions) {
        assertNotInstrumented(method);
        int base = sets.startMethod(firstProbe());
        return new MethodFlow(base, (node, graph, probeEnd) -> methodWalked(node, graph, base, probeEnd));
    }

    private static void assertNotInstrumented(String member) {
        if (member.equals(InstrSupport.DATAFIELD_NAME) || member.equals(InstrSupport.INITMETHOD_NAME)) {
            throw new InstrumentedException();
        }
    }

    /** JaCoCo numbers probes method by method. */
    private int firstProbe() {
        return methods.isEmpty() ? 0 : methods.get(methods.size() - 1).probeEnd();
    }

    private void methodWalked(MethodNode method, InstructionGraph graph, int base, int probeEnd) {
        var instructions = graph.finish();
        KotlinSMAP map = getKotlinSMAP();
        if (map != null) {
            inlined.collect(map, instructions.values(), base);
        }
        FilterCommands commands = new FilterCommands(instructions);
        filter.filter(method, this, commands);
        lambdas.visit(method);

        methods.add(new Walked(
                new LambdaCreators.Signature(method.name, method.desc),
                firstProbe(),
                Math.max(firstProbe(), probeEnd),
                LinePart.of(commands.apply(), sets)));
    }

    @Override
    public void visitTotalProbeCount(int count) {
        probeCount = count;
    }

    private CodeClass result() {
        List<CodeMethod> result = new ArrayList<>();
        for (Walked method : methods) {
            CodeElement element = element(lambdas.creatorOf(method.signature()));
            result.add(new CodeMethod(
                    method.signature(), element, method.firstProbe(), method.probeEnd(), method.parts()));
        }
        sets.startMethod(0);
        List<InlinedCode> copies = inlined.finish(sets);
        return new CodeClass(
                new ClassKey(id, name.intern(), probeCount),
                Optional.ofNullable(getSourceFileName()),
                result,
                sets.build(),
                copies);
    }

    private CodeElement element(LambdaCreators.Signature signature) {
        List<String> parameters = Arrays.stream(Type.getArgumentTypes(signature.descriptor()))
                .map(Type::getClassName)
                .toList();
        return new CodeElement(name.replace('/', '.'), signature.name(), parameters);
    }
}
