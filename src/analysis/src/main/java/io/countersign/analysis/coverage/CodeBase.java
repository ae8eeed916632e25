package io.countersign.analysis.coverage;

import io.countersign.model.Probes;
import io.countersign.model.declared.CodeElement;
import io.countersign.model.declared.CodePattern;
import io.countersign.model.declared.InputFile;
import io.countersign.model.declared.Scope;
import io.countersign.model.evidence.ClassKey;
import io.countersign.model.evidence.EnteredMethod;
import io.countersign.model.evidence.Footprint;
import io.countersign.model.result.Coverage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The classes under review. Reads each class file once and then answers, for any union of footprints and any part of the
 * code, what JaCoCo would answer.
 *
 * <p>Footprints are matched by class id. A class that ran in another version than the one under review covers nothing;
 * see {@link #differing}.
 */
public final class CodeBase {

    private final Map<String, CodeClass> classes;
    private final Map<Path, Set<String>> names;
    private final ClassesByName byName;

    /** In which order the classes were read. */
    private final Map<CodeClass, Integer> order = new HashMap<>();

    private final Copies copies;
    private final List<InputFile> inputs;
    private final List<String> leftOut;
    private final Elsewhere elsewhere;
    private final ScopeHashes hashes;

    CodeBase(
            Map<String, CodeClass> classes,
            Map<Path, Set<String>> names,
            List<InputFile> inputs,
            List<String> leftOut,
            Elsewhere elsewhere,
            ScopeHashes hashes) {
        this.classes = new LinkedHashMap<>(classes);
        this.names = Map.copyOf(names);
        this.byName = new ClassesByName(classes.values());
        classes.values().forEach(code -> order.put(code, order.size()));
        this.copies = new Copies(classes.values());
        this.inputs = List.copyOf(inputs);
        this.leftOut = List.copyOf(leftOut);
        this.elsewhere = elsewhere;
        this.hashes = hashes;
    }

    /**
     * Reads the classes under review.
     *
     * @param base the project's root, to which places are named relatively
     * @param roots directories of class files and jars, in class path order: of two classes with one name the first counts
     * @throws io.countersign.model.InputException when a root does not exist, is neither, or goes beyond the limits for
     *     archives; all such roots are named
     */
    public static CodeBase read(Path base, List<Path> roots) {
        return new CodeBaseReader(base, false).read(roots);
    }

    /** As {@link #read}, ready to answer {@link #hash}, which costs some time and memory for each class. */
    public static CodeBase readWithHashes(Path base, List<Path> roots) {
        return new CodeBaseReader(base, true).read(roots);
    }

    /**
     * SHA-256 of what some methods do, whatever they were compiled with to debug them; of a class all of whose methods are selected, its fields and
     * what it extends too. Empty where nothing is selected, or a class was read without its hash.
     */
    public Optional<String> hash(Selection selection) {
        return hashes.of(selection);
    }

    /** The same code base less the classes that any of the patterns names; how many these are is said in {@link #leftOut()}. */
    public CodeBase without(List<CodePattern> patterns) {
        Map<String, CodeClass> kept = new LinkedHashMap<>(classes);
        kept.values()
                .removeIf(code -> patterns.stream()
                        .anyMatch(pattern -> pattern.matches(new CodeElement(code.name(), "", List.of()))));
        List<String> sentences = new ArrayList<>(leftOut);
        if (kept.size() < classes.size()) {
            int excluded = classes.size() - kept.size();
            sentences.add(excluded + (excluded == 1 ? " class is" : " classes are") + " excluded by the settings");
        }
        return new CodeBase(kept, names, inputs, sentences, elsewhere, hashes);
    }

    /** The same code base, told of the project's classes that are not under review. */
    public CodeBase beside(Elsewhere classes) {
        return new CodeBase(this.classes, names, inputs, leftOut, classes, hashes);
    }

    /** All classes, in the order they were read. */
    public Collection<CodeClass> classes() {
        return List.copyOf(classes.values());
    }

    /** The class with this VM name. */
    public Optional<CodeClass> find(String vmName) {
        return Optional.ofNullable(classes.get(vmName));
    }

    /** Names of the packages that hold code, with dots, sorted. */
    public List<String> packages() {
        return classes.values().stream()
                .filter(CodeClass::hasCode)
                .map(CodeClass::packageName)
                .distinct()
                .sorted()
                .toList();
    }

    /** What was read, with its SHA-256; a directory's is over the sorted names and the contents of its files. */
    public List<InputFile> inputs() {
        return inputs;
    }

    /** One sentence for everything that looked like code and is not counted. */
    public List<String> leftOut() {
        return leftOut;
    }

    /** All methods. */
    public Selection selectAll() {
        return Selection.of(classes.values(), method -> true);
    }

    /** The methods of the classes that were read from some of the roots. */
    public Selection selectRoots(Collection<Path> roots) {
        return Selection.of(
                roots.stream()
                        .distinct()
                        .flatMap(root -> names.getOrDefault(root, Set.of()).stream())
                        .flatMap(name -> find(name).stream())
                        .toList(),
                method -> true);
    }

    /** The methods that belong to a scope. */
    public Selection select(Scope scope) {
        Set<CodeClass> named = scope.patterns().stream()
                .flatMap(pattern -> byName.of(pattern).stream())
                .collect(Collectors.toSet());
        return Selection.of(inOrder(named), method -> scope.contains(method.element()));
    }

    private List<CodeClass> inOrder(Collection<CodeClass> some) {
        return some.stream()
                .sorted(Comparator.comparing(code -> order.getOrDefault(code, 0)))
                .toList();
    }

    /** The methods of one package, without the packages below it. */
    public Selection selectPackage(String name) {
        return Selection.of(
                classes.values().stream()
                        .filter(code -> code.packageName().equals(name))
                        .toList(),
                method -> true);
    }

    /** The methods of one class, without its nested classes. */
    public Selection selectClass(CodeClass code) {
        return Selection.of(List.of(code), method -> true);
    }

    /** The methods of some classes. */
    public Selection selectClasses(Collection<CodeClass> some) {
        return Selection.of(some, method -> true);
    }

    /**
     * Patterns of the scope that name nothing, with or without a leading {@code !}, neither here nor in what the project has beside. A pattern
     * that names a type without any method, say a marker interface, names something; whether a selection has code is asked of
     * {@link Selection}.
     */
    public List<CodePattern> unmatched(Scope scope) {
        return scope.patterns().stream()
                .filter(pattern -> !isMatched(pattern) && !elsewhere.has(pattern))
                .toList();
    }

    /** Patterns that give the scope code which is not under review here, wherever else they have some. */
    public List<CodePattern> elsewhere(Scope scope) {
        return scope.patterns().stream()
                .filter(pattern -> !pattern.excluding() && elsewhere.has(pattern))
                .toList();
    }

    private boolean isMatched(CodePattern pattern) {
        return byName.of(pattern).stream()
                .anyMatch(code -> pattern.matches(new CodeElement(code.name(), "", List.of()))
                        || code.methods().stream().anyMatch(method -> pattern.matches(method.element())));
    }

    /** What a footprint covers of a selection. */
    public Coverage coverage(Selection selection, Footprint footprint) {
        return coverage(selection, hitsOf(footprint));
    }

    /** What hits, given per class and empty where there are none, cover of a selection. */
    public Coverage coverage(Selection selection, Function<ClassKey, Probes> hits) {
        return tally(selection, hits).coverage();
    }

    Tally tally(Selection selection, Function<ClassKey, Probes> hits) {
        return new Evaluation(copies, hits).tally(selection);
    }

    /** What a footprint covers of a selection, line by line; one entry per source file, in the order of the classes. */
    public List<SourceCoverage> sources(Selection selection, Footprint footprint) {
        return new Evaluation(copies, hitsOf(footprint)).sources(selection);
    }

    /** A selection source file by source file, in the order of the classes. */
    public List<SourcePart> bySource(Selection selection) {
        return Evaluation.bySource(selection).values().stream()
                .map(classes -> SourcePart.of(selection.in(classes), copies))
                .toList();
    }

    /** What proves the lines of a source file; worth keeping, since it is asked for every test. */
    public LineProbes lineProbes(SourcePart part) {
        return new LineProbes(part, copies);
    }

    /** The classes whose hits decide what of a selection ran: its own, and those that hold copies of its Kotlin inline functions. */
    public Set<ClassKey> witnesses(Selection selection) {
        return copies.witnesses(selection.classes());
    }

    private static Function<ClassKey, Probes> hitsOf(Footprint footprint) {
        return key -> footprint.hits().getOrDefault(key, Probes.none());
    }

    /** What proves that a footprint touched a selection; worth keeping, since it is asked for every test. */
    public TouchMask touchMask(Selection selection) {
        return TouchMask.of(selection, copies);
    }

    /** Whether the footprint touches any code of the selection outside constructors and class initialisers. */
    public boolean touches(Selection selection, Footprint footprint) {
        return touchMask(selection).touches(footprint);
    }

    /** Whether a method is one under review, in the version under review, and has code that counts. */
    public boolean counts(EnteredMethod entered) {
        return find(entered.type().name())
                .filter(code -> code.key().equals(entered.type()))
                .filter(code -> entered.index() < code.methods().size())
                .filter(code -> code.methods().get(entered.index()).hasCode())
                .isPresent();
    }

    /** Whether the class is under review, but in another version. */
    public boolean isStale(ClassKey ran) {
        CodeClass code = classes.get(ran.name());
        return code != null && !code.key().equals(ran);
    }

    /** The classes of a footprint that ran in another version than the one under review. */
    public List<ClassKey> differing(Footprint footprint) {
        return footprint.hits().keySet().stream().filter(this::isStale).toList();
    }
}
