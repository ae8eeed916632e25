package io.countersign.analysis.verdict;

import io.countersign.analysis.coverage.CodeBase;
import io.countersign.analysis.coverage.CodeClass;
import io.countersign.analysis.coverage.Selection;
import io.countersign.analysis.coverage.TouchMask;
import io.countersign.analysis.provenance.Unrecorded;
import io.countersign.model.Probes;
import io.countersign.model.declared.CodePattern;
import io.countersign.model.declared.Scope;
import io.countersign.model.evidence.ClassKey;
import io.countersign.model.evidence.Footprint;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The scope of an item, found in the classes under review.
 *
 * @param declared whether the item names any code
 * @param selection the methods it owns; all methods for an item that names none
 * @param classes those with a method in it, by VM name
 * @param whole whether all of it is under review here, and nothing in another module
 * @param unrecorded classes whose code in it may have run without being in a footprint, each as a few words that say why; sorted
 */
public record ItemScope(
        boolean declared,
        Selection selection,
        TouchMask mask,
        Map<String, ClassKey> classes,
        boolean whole,
        List<String> unrecorded) {

    public ItemScope {
        unrecorded = List.copyOf(unrecorded);
    }

    /** Finds the scope in the classes under review. */
    static ItemScope of(Scope scope, CodeBase code, Unrecorded unrecorded) {
        return of(!scope.isEmpty(), scope.isEmpty() ? code.selectAll() : code.select(scope), code, unrecorded)
                .and(code.elsewhere(scope));
    }

    /** With code that is not under review here: what of it ran is known to nobody. */
    ItemScope and(List<CodePattern> elsewhere) {
        return new ItemScope(
                declared,
                selection,
                mask,
                classes,
                whole && elsewhere.isEmpty(),
                Stream.concat(
                                unrecorded.stream(),
                                elsewhere.stream()
                                        .map(pattern -> pattern.text()
                                                + " names code of another module, which is not under review here"))
                        .sorted()
                        .toList());
    }

    static ItemScope of(boolean declared, Selection selection, CodeBase code, Unrecorded unrecorded) {
        Map<String, ClassKey> classes = selection.classes().stream()
                .map(CodeClass::key)
                .collect(Collectors.toUnmodifiableMap(ClassKey::name, Function.identity()));
        return new ItemScope(
                declared,
                selection,
                code.touchMask(selection),
                classes,
                true,
                selection.classes().stream()
                        .filter(type -> selection.methods(type).stream()
                                .anyMatch(method -> method.hasCode() && !(declared && method.initializer())))
                        .flatMap(type ->
                                unrecorded.reason(type.key().name()).stream().map(reason -> type.name() + " " + reason))
                        .sorted()
                        .toList());
    }

    /** Whether whoever executed code of the scope is known to have done so. */
    public boolean recorded() {
        return unrecorded.isEmpty();
    }

    /**
     * Whether somebody who executed {@code footprint} reached the item. To touch a scope is to hit or enter it outside of
     * constructors and class initialisers; an item without a scope is reached by executing any production code.
     */
    public boolean reachedBy(Footprint footprint) {
        return declared ? mask.touches(footprint) : touchesAnything(footprint);
    }

    private boolean touchesAnything(Footprint footprint) {
        return footprint.hits().entrySet().stream()
                        .anyMatch(hit -> !hit.getValue().isEmpty() && holdsExactly(hit.getKey()))
                || footprint.entries().methods().stream().anyMatch(method -> holdsExactly(method.type()));
    }

    /** Whether the scope holds a class in this version. */
    public boolean holdsExactly(ClassKey key) {
        return key.equals(classes.get(key.name()));
    }

    /** Whether the scope holds a class, whatever its version. */
    boolean holds(ClassKey key) {
        return classes.containsKey(key.name());
    }

    /** What of {@code hits} lies in the scope. */
    public Probes within(ClassKey key, Probes hits, CodeBase code) {
        return code.find(key.name())
                .filter(type -> type.key().equals(key))
                .map(type -> selection.methods(type).stream()
                        .map(method -> Probes.range(method.firstProbe(), method.probeEnd()))
                        .reduce(Probes.none(), Probes::union)
                        .intersection(hits))
                .orElse(Probes.none());
    }
}
