package io.countersign.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.fixture.Shapes;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Each class of the packaged agent, in a JVM of its own, throws an Error wherever it is called: the program prints what it prints
 * without an agent, all its classes load, and its exit code is its own.
 */
class BrokenAgentIT {

    private static final String PACKAGE = "io/countersign/agent/";

    /** The doorstep catches for all others, and nobody catches for it. */
    private static final List<String> TRUSTED = List.of(PACKAGE + "Premain.class");

    private static Fork.Result without;

    @TempDir
    Path folder;

    @BeforeAll
    static void runWithoutAgent() throws Exception {
        without = new Fork().main(Shapes.class, "3");
    }

    static List<String> classes() throws IOException {
        try (JarFile jar = new JarFile(Fork.ownJar().toFile());
                Stream<JarEntry> entries = jar.stream()) {
            return entries.map(JarEntry::getName)
                    .filter(name -> name.startsWith(PACKAGE) && name.endsWith(".class"))
                    .filter(name -> !name.startsWith(PACKAGE + "shaded/") && !name.endsWith("package-info.class"))
                    .filter(name -> !TRUSTED.contains(name))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("classes")
    void aPartThatThrowsDoesNoHarm(String broken) throws Exception {
        Path agent = folder.resolve("agent.jar");
        breakClass(broken, agent);

        Fork.Result with =
                new Fork("-javaagent:" + agent + "=exec=" + folder.resolve("own.exec")).main(Shapes.class, "3");

        assertThat(with.out()).isEqualTo(without.out());
        assertThat(with.exit()).isEqualTo(without.exit()).isEqualTo(3);
        assertThat(with.errLines())
                .filteredOn(line -> line.startsWith("countersign: "))
                .hasSizeLessThanOrEqualTo(2);
    }

    private static void breakClass(String broken, Path agent) throws IOException {
        try (JarFile jar = new JarFile(Fork.ownJar().toFile());
                OutputStream file = Files.newOutputStream(agent);
                JarOutputStream copy = new JarOutputStream(file)) {
            for (Enumeration<JarEntry> entries = jar.entries(); entries.hasMoreElements(); ) {
                JarEntry entry = entries.nextElement();
                byte[] content = jar.getInputStream(entry).readAllBytes();
                copy.putNextEntry(new JarEntry(entry.getName()));
                copy.write(entry.getName().equals(broken) ? throwing(content) : content);
                copy.closeEntry();
            }
        }
    }

    /** The class with an Error in the place of every method's code; it can be loaded and its objects can be made. */
    private static byte[] throwing(byte[] code) {
        ClassWriter writer = new ClassWriter(0);
        new ClassReader(code)
                .accept(
                        new ClassVisitor(Opcodes.ASM9, writer) {
                            @Override
                            public MethodVisitor visitMethod(
                                    int access, String name, String type, String signature, String[] exceptions) {
                                MethodVisitor next = super.visitMethod(access, name, type, signature, exceptions);
                                if (name.startsWith("<") || (access & Opcodes.ACC_ABSTRACT) != 0) {
                                    return next;
                                }
                                writeThrow(next, 1 + type.length());
                                return null;
                            }
                        },
                        0);
        return writer.toByteArray();
    }

    private static void writeThrow(MethodVisitor method, int locals) {
        method.visitCode();
        method.visitTypeInsn(Opcodes.NEW, "java/lang/Error");
        method.visitInsn(Opcodes.DUP);
        method.visitLdcInsn("broken");
        method.visitMethodInsn(Opcodes.INVOKESPECIAL, "java/lang/Error", "<init>", "(Ljava/lang/String;)V", false);
        method.visitInsn(Opcodes.ATHROW);
        method.visitMaxs(3, locals);
        method.visitEnd();
    }
}
