package io.countersign.analysis.coverage;

import io.countersign.analysis.bytecode.ClassCode;
import io.countersign.model.Fault;
import io.countersign.model.InputException;
import io.countersign.model.Location;
import io.countersign.model.declared.InputFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads roots in class path order; all faults of all roots are shown together. */
final class CodeBaseReader {

    private final Path base;
    private final Map<String, CodeClass> classes = new LinkedHashMap<>();
    private final Map<String, String> places = new LinkedHashMap<>();
    private final Map<Path, Set<String>> names = new LinkedHashMap<>();
    private final List<String> leftOut = new ArrayList<>();
    private final Map<CodeClass, ClassCode> bytecode = new HashMap<>();
    private final boolean hashing;

    /** Names of the classes that count as those of the current root. */
    private Set<String> current = new HashSet<>();

    /** Classes of the current root that were read before. */
    private int repeated;

    /** @param hashing whether the code of scopes will be compared with what somebody reviewed */
    CodeBaseReader(Path base, boolean hashing) {
        this.base = base.toAbsolutePath().normalize();
        this.hashing = hashing;
    }

    CodeBase read(List<Path> roots) {
        List<InputFile> inputs = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        for (Path root : new LinkedHashSet<>(roots)) {
            String name = display(root);
            try {
                repeated = 0;
                current = names.computeIfAbsent(root, key -> new HashSet<>());
                inputs.add(new InputFile(name, read(root, name)));
                if (repeated > 0) {
                    leftOut.add(LeftOut.same(name, repeated));
                }
            } catch (RefusedException refused) {
                faults.add(new Fault(Location.ofFile(name), refused.reason()));
            } catch (IOException failure) {
                faults.add(new Fault(
                        Location.ofFile(name),
                        "cannot be read (" + failure.getClass().getSimpleName() + ")"));
            }
        }
        if (!faults.isEmpty()) {
            throw new InputException(faults);
        }
        return new CodeBase(classes, names, inputs, leftOut, Elsewhere.none(), new ScopeHashes(bytecode));
    }

    private String read(Path root, String name) throws IOException, RefusedException {
        RootContent content = new RootContent(name, this::addClass, leftOut);
        if (Files.isDirectory(root)) {
            return new DirectoryRoot(root).read(content);
        }
        if (Files.isRegularFile(root)) {
            return new JarRoot(root).read(content);
        }
        throw new RefusedException("does not exist; give a directory of class files or a jar, after they were built");
    }

    /** JaCoCo says it in words where it knows; an index that is out of bounds says nothing to a reader. */
    private static String reason(RuntimeException corrupt) {
        String message = corrupt.getMessage();
        return corrupt instanceof IllegalArgumentException && message != null
                ? message
                : "its content is cut or damaged";
    }

    private void addClass(String place, byte[] bytes) {
        try {
            ClassFlow.read(bytes).ifPresent(code -> {
                addClass(place, code);
                if (hashing) {
                    bytecode.put(code, ClassCode.read(bytes, annotation -> false));
                }
            });
        } catch (ClassFlow.InstrumentedException instrumented) {
            leftOut.add(LeftOut.instrumented(place));
        } catch (RuntimeException corrupt) {
            // ASM and JaCoCo throw what the bytes happen to run them into.
            leftOut.add(LeftOut.unreadable(place, reason(corrupt)));
        }
    }

    private void addClass(String place, CodeClass code) {
        CodeClass first = classes.putIfAbsent(code.key().name(), code);
        if (first == null) {
            places.put(code.key().name(), place);
            current.add(code.key().name());
            return;
        }
        if (first.key().equals(code.key())) {
            repeated++;
        } else {
            leftOut.add(LeftOut.different(
                    place, code.name(), places.getOrDefault(code.key().name(), "")));
        }
    }

    /** Relative where it lies inside the project; outputs hold no other folder's name. */
    private String display(Path root) {
        Path absolute = root.toAbsolutePath().normalize();
        Path shown = absolute.startsWith(base) && !absolute.equals(base)
                ? base.relativize(absolute)
                : absolute.getFileName();
        return shown == null ? "." : shown.toString().replace('\\', '/');
    }
}
