package io.countersign.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.tools.ToolProvider;

/**
 * Statements that are compiled against real libraries and executed one by one in a JVM of its own.
 *
 * <p>Each line of a specification is a number and a statement: how many assertions it must count as. An exclamation mark behind the
 * number says that the statement throws.
 */
final class CountedStatements {

    private final Path folder;
    private final Path classes;
    private final List<Path> libraries;
    private final List<String> imports = new ArrayList<>();
    private final List<String> jvmArguments = new ArrayList<>();
    private String members = "";
    private String options = "";

    CountedStatements(Path folder, String... libraries) {
        this.folder = folder;
        this.classes = folder.resolve("test-classes");
        this.libraries = List.of(libraries).stream()
                .map(name -> Fork.PARTS.resolve(name + ".jar"))
                .toList();
    }

    CountedStatements importing(String... names) {
        imports.addAll(List.of(names));
        return this;
    }

    CountedStatements with(String declarations) {
        members = declarations;
        return this;
    }

    CountedStatements options(String more) {
        options = more;
        return this;
    }

    CountedStatements jvm(String argument) {
        jvmArguments.add(argument);
        return this;
    }

    /** Executes the statements of a specification, and compares; what is thrown must be the same as without the agent. */
    void countAs(String specification) throws Exception {
        compare(specification, 0);
    }

    /** As {@link #countAs}, with {@code known} or {@code unknown} for numbers: whether it would be known that nothing was asserted. */
    void areUnasserted(String specification) throws Exception {
        compare(specification, 2);
    }

    private void compare(String specification, int column) throws Exception {
        List<String> statements = specification
                .lines()
                .map(line -> line.substring(line.indexOf(' ') + 1))
                .toList();
        compile(statements);
        Fork.Result with = run(Fork.own("exec=" + folder.resolve("own.exec") + options));
        Fork.Result without = run("-Dnothing=none");
        assertThat(with.err()).isEqualTo(without.err());
        assertThat(told(with.out(), column, statements)).isEqualTo(specification);
        assertThat(thrown(with.out())).isEqualTo(thrown(without.out()));
    }

    private Fork.Result run(String agent) throws Exception {
        List<String> arguments = new ArrayList<>(jvmArguments);
        arguments.add(agent);
        return new Fork(arguments.toArray(new String[0])).run(List.of("-cp", classPath(), "Program"));
    }

    private static String told(String out, int column, List<String> statements) {
        List<String> lines = out.lines().toList();
        return IntStream.range(0, lines.size())
                .mapToObj(i -> lines.get(i).split("\t")[column] + " " + statements.get(i) + "\n")
                .collect(Collectors.joining());
    }

    private static List<String> thrown(String out) {
        return out.lines().map(line -> line.split("\t", -1)[1]).toList();
    }

    private String classPath() {
        return classes + ":" + libraries.stream().map(Path::toString).collect(Collectors.joining(":"));
    }

    private void compile(List<String> statements) throws IOException {
        Files.createDirectories(classes);
        Path source = folder.resolve("Program.java");
        Files.writeString(source, program(statements));
        List<String> arguments = List.of(
                "-proc:none",
                "-nowarn",
                "-XDsuppressNotes",
                "-cp",
                classPath(),
                "-d",
                classes.toString(),
                source.toString());
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(new String[0])))
                .isZero();
    }

    private String program(List<String> statements) {
        StringWriter code = new StringWriter();
        imports.forEach(name -> code.append("import ").append(name).append(";\n"));
        code.append(FRAME).append(members);
        for (int i = 0; i < statements.size(); i++) {
            code.append("    static void s" + i + "() throws Throwable { " + statements.get(i) + " }\n");
        }
        return code.append("}\n").toString();
    }

    private static final String FRAME = """
            public class Program {
                static java.util.function.BiFunction<String, Object, Object> door;

                public static void main(String... arguments) throws Throwable {
                    try {
                        Class<?> place = Class.forName("java.lang.$Countersign", false, null);
                        door = (java.util.function.BiFunction<String, Object, Object>) place.getField("door").get(null);
                    } catch (ClassNotFoundException e) {
                        door = (operation, argument) -> new Object[] {null, new int[4]};
                    }
                    for (int i = 0; ; i++) {
                        java.lang.reflect.Method statement;
                        try {
                            statement = Program.class.getDeclaredMethod("s" + i);
                        } catch (NoSuchMethodException e) {
                            return;
                        }
                        door.apply("drain", null);
                        String thrown = "";
                        try {
                            statement.invoke(null);
                        } catch (java.lang.reflect.InvocationTargetException e) {
                            Throwable cause = e.getCause();
                            thrown = cause.getClass() + " at " + cause.getStackTrace()[0];
                        }
                        int[] told = (int[]) ((Object[]) door.apply("drain", null))[1];
                        int count = told[told.length - 3];
                        System.out.println(count + (thrown.isEmpty() ? "" : "!") + "\\t" + thrown
                                + "\\t" + (told[told.length - 1] == 1 ? "known" : "unknown"));
                    }
                }

            """;
}
