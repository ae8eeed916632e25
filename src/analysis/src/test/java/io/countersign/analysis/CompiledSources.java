package io.countersign.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.analysis.coverage.CodeBase;
import io.countersign.analysis.coverage.CodeMethod;
import io.countersign.model.Probes;
import io.countersign.model.evidence.ClassKey;
import io.countersign.model.evidence.EnteredMethod;
import io.countersign.model.evidence.Entries;
import io.countersign.model.evidence.Footprint;
import java.io.File;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Sources that stand in a test, compiled by javac. */
public final class CompiledSources {

    private static final Pattern PACKAGE = Pattern.compile("(?m)^\\s*package ([\\w.]+);");
    private static final Pattern TYPE = Pattern.compile("(?m)^[\\w ]*?@?(?:class|interface|enum|record) (\\w+)");

    private CompiledSources() {}

    /** Compiles into {@code folder}, which is made when it does not exist, and returns it. */
    public static Path compile(Path folder, String... sources) throws Exception {
        return compileAgainst(folder.toString(), folder, sources);
    }

    /** As {@link #compile}, with what is on the class path of the tests. */
    public static Path compileWithLibraries(Path folder, String... sources) throws Exception {
        return compileAgainst(folder + File.pathSeparator + System.getProperty("java.class.path"), folder, sources);
    }

    /** As {@link #compile}, with other options of javac in place of those for debug information. */
    public static Path compileWith(Path folder, List<String> options, String... sources) throws Exception {
        return compile(folder.toString(), folder, options, sources);
    }

    private static Path compileAgainst(String classPath, Path folder, String... sources) throws Exception {
        return compile(classPath, folder, List.of("-g", "-parameters"), sources);
    }

    private static Path compile(String classPath, Path folder, List<String> options, String... sources)
            throws Exception {
        Files.createDirectories(folder);
        StringWriter messages = new StringWriter();
        boolean compiled = ToolProvider.getSystemJavaCompiler()
                .getTask(
                        messages,
                        null,
                        null,
                        Stream.concat(
                                        options.stream(),
                                        Stream.of("-proc:none", "-d", folder.toString(), "-cp", classPath))
                                .toList(),
                        null,
                        Stream.of(sources).map(Source::new).toList())
                .call();
        assertThat(compiled).as(messages.toString()).isTrue();
        return folder;
    }

    /**
     * What a test leaves that ran all of some methods, and entered them in this order. Constructors leave no entry.
     *
     * @param methods such as {@code com.shop.Fx#convert}
     */
    public static Footprint footprint(CodeBase code, String... methods) {
        Map<ClassKey, Probes> hits = new LinkedHashMap<>();
        for (String method : methods) {
            String type = method.substring(0, method.indexOf('#'));
            code.find(type.replace('.', '/')).orElseThrow().methods().stream()
                    .filter(one -> (type + "#" + one.name()).equals(method))
                    .forEach(one -> hits.merge(key(code, type), probes(one), Probes::union));
        }
        assertThat(hits.values()).as(List.of(methods).toString()).noneMatch(Probes::isEmpty);
        return new Footprint(hits, entries(code, methods));
    }

    /** What a test leaves that entered some methods in this order; constructors leave no entry. */
    public static Entries entries(CodeBase code, String... methods) {
        List<EnteredMethod> entered = new ArrayList<>();
        for (String method : methods) {
            String type = method.substring(0, method.indexOf('#'));
            List<CodeMethod> all =
                    code.find(type.replace('.', '/')).orElseThrow().methods();
            for (int i = 0; i < all.size(); i++) {
                if ((type + "#" + all.get(i).name()).equals(method)
                        && !all.get(i).initializer()) {
                    entered.add(new EnteredMethod(key(code, type), i));
                }
            }
        }
        return new Entries(true, entered);
    }

    /** The class as JaCoCo knows it. */
    public static ClassKey key(CodeBase code, String type) {
        return code.find(type.replace('.', '/')).orElseThrow().key();
    }

    private static Probes probes(CodeMethod method) {
        return Probes.range(method.firstProbe(), method.probeEnd());
    }

    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        Source(String text) {
            super(URI.create("string:///" + path(text) + ".java"), JavaFileObject.Kind.SOURCE);
            this.text = text;
        }

        private static String path(String text) {
            Matcher name = PACKAGE.matcher(text);
            Matcher type = TYPE.matcher(text);
            assertThat(type.find()).as(text).isTrue();
            return (name.find() ? name.group(1).replace('.', '/') + "/" : "") + type.group(1);
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
