package io.countersign.junit;

import io.countersign.model.evidence.Failure;
import io.countersign.model.evidence.Outcome;
import io.countersign.model.evidence.TestNode;
import io.countersign.model.evidence.TestSource;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestTag;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.ClasspathResourceSource;
import org.junit.platform.engine.support.descriptor.FilePosition;
import org.junit.platform.engine.support.descriptor.FileSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestIdentifier;

/** Translates what JUnit says into the words of the evidence. */
final class Nodes {

    private static final int MAX_NAME_LENGTH = 1_000;
    private static final int MAX_MESSAGE_LENGTH = 2_000;

    private Nodes() {}

    static TestNode node(TestIdentifier identifier) {
        return new TestNode(
                identifier.getUniqueId(),
                identifier.getParentId(),
                bounded(identifier.getDisplayName(), MAX_NAME_LENGTH),
                identifier.isTest(),
                tags(identifier),
                source(identifier.getSource().orElse(null)),
                List.of());
    }

    private static Set<String> tags(TestIdentifier identifier) {
        Set<String> names = new HashSet<>();
        for (TestTag tag : identifier.getTags()) {
            names.add(tag.getName());
        }
        return names;
    }

    private static TestSource source(org.junit.platform.engine.@Nullable TestSource source) {
        if (source instanceof MethodSource method) {
            return new TestSource.Method(
                    method.getClassName(), method.getMethodName(), parameterTypes(method.getMethodParameterTypes()));
        }
        if (source instanceof ClassSource type) {
            return new TestSource.Type(type.getClassName());
        }
        if (source instanceof ClasspathResourceSource resource) {
            return new TestSource.File(
                    resource.getClasspathResourceName(),
                    resource.getPosition().map(FilePosition::getLine).orElse(0));
        }
        if (source instanceof FileSource file) {
            return new TestSource.File(
                    relative(file),
                    file.getPosition().map(FilePosition::getLine).orElse(0));
        }
        return new TestSource.Unknown();
    }

    /** Evidence names no folders of the machine it was made on. */
    private static String relative(FileSource source) {
        Path file = source.getFile().toPath().toAbsolutePath().normalize();
        Path here = Path.of("").toAbsolutePath();
        return (file.startsWith(here) ? here.relativize(file) : file.getFileName())
                .toString()
                .replace('\\', '/');
    }

    private static List<String> parameterTypes(@Nullable String types) {
        if (types == null || types.isBlank()) {
            return List.of();
        }
        String[] names = types.split(",", -1);
        for (int i = 0; i < names.length; i++) {
            names[i] = names[i].strip();
        }
        return List.of(names);
    }

    static Outcome outcome(TestExecutionResult.Status status) {
        return switch (status) {
            case SUCCESSFUL -> Outcome.PASSED;
            case ABORTED -> Outcome.ABORTED;
            case FAILED -> Outcome.FAILED;
        };
    }

    /** Runs code of the user: a message may be computed, may throw, may be huge. */
    static Failure failure(Throwable thrown) {
        try {
            String message = thrown.getMessage();
            return new Failure(
                    thrown.getClass().getName(), message == null ? "" : bounded(message, MAX_MESSAGE_LENGTH));
        } catch (Throwable e) {
            return new Failure(thrown.getClass().getName(), "its message could not be read");
        }
    }

    /** Never cuts a character in two. */
    static String bounded(String text, int limit) {
        if (text.length() <= limit) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(limit - 1)) ? limit - 1 : limit;
        return text.substring(0, end) + "…";
    }
}
