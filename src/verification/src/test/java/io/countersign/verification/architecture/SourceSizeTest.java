package io.countersign.verification.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The rules of the house that can be seen in sources only: small files, small methods, nothing left to do. */
class SourceSizeTest {

    private static final int FILE_LINES = 400;
    private static final int METHOD_LINES = 40;

    @ParameterizedTest
    @EnumSource
    void noFileIsLongerThan400Lines(ProductModule module) throws IOException {
        List<Path> files = files(module.sources());
        files.addAll(files(module.testSources()));
        assertThat(files)
                .isNotEmpty()
                .allSatisfy(file -> assertThat(Files.readAllLines(file)).hasSizeLessThanOrEqualTo(FILE_LINES));
    }

    @ParameterizedTest
    @EnumSource
    void noMethodIsLongerThan40Lines(ProductModule module) throws IOException {
        assertThat(longMethods(files(module.sources()))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsLeftToDoAndEveryImportNamesItsClass(ProductModule module) throws IOException {
        assertThat(files(module.sources()))
                .allSatisfy(file -> assertThat(Files.readString(file))
                        .doesNotContain("TODO", "FIXME", "@author")
                        .doesNotContainPattern("(?m)^import .*\\*;"));
    }

    @Test
    void aLongMethodIsSeen() throws IOException {
        Path source = Files.createTempDirectory("long").resolve("Long.java");
        Files.writeString(
                source,
                "class Long {\n  void most() {" + "\n".repeat(39) + "}\n  void more() {" + "\n".repeat(40) + "}\n}");
        assertThat(longMethods(List.of(source))).containsExactly("Long.java: more has 41 lines");
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return new ArrayList<>();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return new ArrayList<>(files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList());
        }
    }

    private static List<String> longMethods(List<Path> files) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            JavacTask task = (JavacTask)
                    compiler.getTask(null, manager, null, null, null, manager.getJavaFileObjectsFromPaths(files));
            List<String> found = new ArrayList<>();
            MethodScanner scanner = new MethodScanner(Trees.instance(task), found);
            task.parse().forEach(unit -> scanner.scan(unit, null));
            return found;
        }
    }

    private static final class MethodScanner extends TreePathScanner<Void, Void> {

        private final Trees trees;
        private final List<String> found;

        MethodScanner(Trees trees, List<String> found) {
            this.trees = trees;
            this.found = found;
        }

        @Override
        public Void visitMethod(MethodTree method, Void unused) {
            if (method.getBody() != null) {
                check(method);
            }
            return super.visitMethod(method, unused);
        }

        private void check(MethodTree method) {
            CompilationUnitTree unit = getCurrentPath().getCompilationUnit();
            long start = line(unit, trees.getSourcePositions().getStartPosition(unit, method.getBody()));
            long end = line(unit, trees.getSourcePositions().getEndPosition(unit, method.getBody()));
            long lines = end - start + 1;
            if (lines > METHOD_LINES) {
                Path file = Path.of(unit.getSourceFile().toUri());
                found.add(file.getFileName() + ": " + method.getName() + " has " + lines + " lines");
            }
        }

        private static long line(CompilationUnitTree unit, long position) {
            return unit.getLineMap().getLineNumber(position);
        }
    }
}
