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
    private final Doubt doubt;

    private AssertionHooks(List<Library> libraries) {
        this.libraries = libraries;
        this.doubt = new Doubt(libraries);
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
     * @param location where the class file lies, as a URL
     * @throws RuntimeException when it cannot be done; then no test is said any more to have no assertions
     */
    public byte[] applyTo(String className, String location, byte[] code) {
        try {
            if (TestCode.isAt(location)) {
                return told(code);
            }
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

    private byte[] told(byte[] code) {
        ClassNode type = CodeOf.read(code);
        // Of the user's own helpers, some are beside the tests.
        for (Library library : libraries) {
            if (library.hooks(type.name)) {
                LibraryHook.apply(library, type);
            }
        }
        new TestCode(type, doubt).apply();
        return CodeOf.write(type, code);
    }

    private static byte[] hooked(Library library, byte[] code) {
        ClassNode type = CodeOf.read(code);
        LibraryHook.apply(library, type);
        return CodeOf.write(type, code);
    }
}
