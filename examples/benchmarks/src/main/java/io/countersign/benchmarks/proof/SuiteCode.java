package io.countersign.benchmarks.proof;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The class files of a suite, its tests and what they test: what can be said of a trace in words. */
final class SuiteCode {

    private final List<Path> jars;
    private final Set<String> names = new TreeSet<>();
    private final Map<String, ProbePlaces> known = new HashMap<>();

    SuiteCode(List<Path> jars) {
        this.jars = List.copyOf(jars);
        for (Path jar : jars) {
            try (ZipFile zip = new ZipFile(jar.toFile())) {
                zip.stream()
                        .map(ZipEntry::getName)
                        .filter(name -> name.endsWith(".class"))
                        .map(name -> name.substring(0, name.length() - ".class".length()))
                        .forEach(names::add);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** VM names of the classes. */
    Set<String> names() {
        return names;
    }

    /** Where in the code a trace is. */
    ProbePlaces.Place place(Trace trace) {
        ProbePlaces places = known.computeIfAbsent(trace.type().name(), this::read);
        return trace.kind() == Trace.Kind.PROBE ? places.probe(trace.number()) : places.method(trace.number());
    }

    /** The class and method of a trace. */
    String method(Trace trace) {
        return trace.type().name().substring(trace.type().name().lastIndexOf('/') + 1) + "#"
                + place(trace).method();
    }

    private ProbePlaces read(String name) {
        for (Path jar : jars) {
            try (ZipFile zip = new ZipFile(jar.toFile())) {
                ZipEntry entry = zip.getEntry(name + ".class");
                if (entry != null) {
                    try (InputStream input = zip.getInputStream(entry)) {
                        return ProbePlaces.read(input.readAllBytes());
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        throw new IllegalStateException("no jar of the suite holds " + name);
    }
}
