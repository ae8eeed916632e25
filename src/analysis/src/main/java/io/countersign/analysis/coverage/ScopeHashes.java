package io.countersign.analysis.coverage;

import io.countersign.analysis.bytecode.ClassCode;
import io.countersign.analysis.bytecode.MethodCode;
import io.countersign.analysis.digest.Sha256;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What the classes under review do, as far as it was read. */
final class ScopeHashes {

    private final Map<CodeClass, ClassCode> classes;

    ScopeHashes(Map<CodeClass, ClassCode> classes) {
        this.classes = Map.copyOf(classes);
    }

    Optional<String> of(Selection selection) {
        List<CodeClass> selected = selection.classes().stream()
                .sorted(Comparator.comparing(CodeClass::name))
                .toList();
        if (selected.isEmpty() || !classes.keySet().containsAll(selected)) {
            return Optional.empty();
        }
        Sha256 hash = new Sha256();
        selected.forEach(type -> add(type, selection.methods(type), hash));
        return Optional.of(hash.hex());
    }

    private void add(CodeClass type, List<CodeMethod> methods, Sha256 hash) {
        ClassCode code = classes.get(type);
        if (code == null) {
            return;
        }
        hash.text(type.name());
        if (methods.size() == type.methods().size()) {
            hash.text(code.shape());
        }
        Set<String> signatures = methods.stream()
                .map(method -> method.name() + method.descriptor())
                .collect(Collectors.toSet());
        code.methods().stream()
                .filter(method -> signatures.contains(method.signature()))
                .map(MethodCode::hash)
                .forEach(hash::text);
    }
}
