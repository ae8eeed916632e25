package io.countersign.analysis.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.model.Location;
import io.countersign.model.Probes;
import io.countersign.model.declared.CodePattern;
import io.countersign.model.declared.Scope;
import io.countersign.model.evidence.ClassKey;
import io.countersign.model.evidence.Footprint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.jacoco.core.data.ExecutionData;
import org.jacoco.core.data.ExecutionDataStore;
import org.jacoco.core.data.SessionInfoStore;
import org.jacoco.core.instr.Instrumenter;
import org.jacoco.core.runtime.LoggerRuntime;
import org.jacoco.core.runtime.RuntimeData;

/** A source file of a test, compiled by javac, and run with stock JaCoCo. */
final class CompiledCode {

    private final Path directory;

    /** Compiles {@code source}, whose file is named after its first type. */
    CompiledCode(Path directory, String typeName, String source, String... options) throws IOException {
        this.directory = Files.createDirectories(directory);
        Path file = directory.resolveSibling(typeName + ".java");
        Files.writeString(file, source);
        List<String> arguments = new ArrayList<>(List.of("-proc:none", "-d", directory.toString()));
        arguments.addAll(List.of(options));
        arguments.add(file.toString());
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new)))
                .isZero();
    }

    CodeBase read() {
        return CodeBase.read(directory.getParent(), List.of(directory));
    }

    JacocoReference jacoco() throws IOException {
        JacocoReference result = new JacocoReference();
        for (byte[] bytes : classFiles().values()) {
            result.add(bytes);
        }
        return result;
    }

    Map<String, byte[]> classFiles() throws IOException {
        Map<String, byte[]> result = new LinkedHashMap<>();
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String name = directory.relativize(file).toString().replace('\\', '/');
                result.put(name.replace(".class", "").replace('/', '.'), Files.readAllBytes(file));
            }
        }
        return result;
    }

    /** Runs a static method without parameters in fresh classes; assertions are on. */
    Footprint run(String className, String method) throws Exception {
        LoggerRuntime runtime = new LoggerRuntime();
        RuntimeData data = new RuntimeData();
        runtime.startup(data);
        Map<String, byte[]> classes = new LinkedHashMap<>();
        for (Map.Entry<String, byte[]> file : classFiles().entrySet()) {
            classes.put(file.getKey(), new Instrumenter(runtime).instrument(file.getValue(), file.getKey()));
        }
        new InMemory(classes).loadClass(className).getMethod(method).invoke(null);
        ExecutionDataStore store = new ExecutionDataStore();
        data.collect(store, new SessionInfoStore(), false);
        runtime.shutdown();
        Map<ClassKey, Probes> hits = new LinkedHashMap<>();
        for (ExecutionData hit : store.getContents()) {
            hits.put(new ClassKey(hit.getId(), hit.getName(), hit.getProbes().length), Probes.of(hit.getProbes()));
        }
        return new Footprint(hits);
    }

    static Scope scope(String... patterns) {
        return new Scope(Stream.of(patterns)
                .map(text -> CodePattern.parse(text, Location.ofFile("requirements.yaml")))
                .toList());
    }

    private static final class InMemory extends ClassLoader {

        private final Map<String, byte[]> classes;

        InMemory(Map<String, byte[]> classes) {
            super(CompiledCode.class.getClassLoader());
            this.classes = classes;
            setDefaultAssertionStatus(true);
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            byte[] bytes = classes.get(name);
            if (bytes == null || findLoadedClass(name) != null) {
                return super.loadClass(name, resolve);
            }
            return defineClass(name, bytes, 0, bytes.length);
        }
    }
}
