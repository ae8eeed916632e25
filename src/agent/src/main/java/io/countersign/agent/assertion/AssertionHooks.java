package io.countersign.agent.assertion;

import io.countersign.agent.base.Countersign;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.objectweb.asm.tree.ClassNode;

/** Puts the counting of assertions into classes on their way into the JVM. */
public final class AssertionHooks {

    private static final String OFF = "off";

    private final List<Library> libraries;

    private AssertionHooks(List<Library> libraries) {
        this.libraries = libraries;
    }

    /**
     * The hooks for the libraries we know and for the user's own assertion methods.
     *
     * @param option what the user says of assertions: {@code off}, or names as {@code com.acme.Checks#verify*}, separated by colons
     */
    public static Optional<AssertionHooks> of(String option) {
        if (option.equals(OFF)) {
            return Optional.empty();
        }
        List<Library> libraries = new ArrayList<>(OwnHelpers.of(option));
        libraries.addAll(Libraries.ALL);
        return Optional.of(new AssertionHooks(List.copyOf(libraries)));
    }

    /**
     * A class with all that tells of assertions in it; the same bytes when there is nothing to tell.
     *
     * @throws RuntimeException when it cannot be done; then no test is said any more to have no assertions
     */
    public byte[] applyTo(String className, byte[] code) {
        try {
            for (Library library : libraries) {
                if (library.hooks(className)) {
                    return hooked(library, code);
                }
            }
            return code;
        } catch (RuntimeException | Error e) {
            Countersign.doubtAll();
            throw e;
        }
    }

    private static byte[] hooked(Library library, byte[] code) {
        ClassNode type = CodeOf.read(code);
        LibraryHook.apply(library, type);
        return CodeOf.write(type, code);
    }
}
