package io.countersign.agent;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.net.URL;
import java.security.CodeSource;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.jspecify.annotations.Nullable;

/**
 * Loads the agent apart from the program. The door into {@code java.lang} is opened to this loader's unnamed module and to no
 * other; the agent's classes wait for no lock of the program's loader; and having no code source, they are not measured by a
 * JaCoCo agent of the user.
 */
final class AgentLoader extends ClassLoader {

    static {
        registerAsParallelCapable();
    }

    /** Stays open, as it does for the loader that brought us. To go by URLs takes as long as everything else the agent does at its start. */
    private final @Nullable JarFile jar = jar();

    AgentLoader() {
        super(ClassLoader.getPlatformClassLoader());
    }

    private static @Nullable JarFile jar() {
        CodeSource source = Premain.class.getProtectionDomain().getCodeSource();
        try {
            return source == null
                    ? null
                    : new JarFile(new File(source.getLocation().toURI()), false);
        } catch (IOException | URISyntaxException | IllegalArgumentException e) {
            // A folder, or something else than a file.
            return null;
        }
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        try (InputStream code = getResourceAsStream(name.replace('.', '/') + ".class")) {
            if (code == null) {
                throw new ClassNotFoundException(name);
            }
            byte[] bytes = code.readAllBytes();
            return defineClass(name, bytes, 0, bytes.length);
        } catch (IOException e) {
            throw new ClassNotFoundException(name, e);
        }
    }

    @Override
    public @Nullable InputStream getResourceAsStream(String name) {
        try {
            ZipEntry entry = jar == null ? null : jar.getEntry(name);
            return jar == null || entry == null
                    ? Premain.class.getResourceAsStream("/" + name)
                    : jar.getInputStream(entry);
        } catch (IOException | IllegalStateException e) {
            return null;
        }
    }

    @Override
    protected @Nullable URL findResource(String name) {
        return Premain.class.getResource("/" + name);
    }
}
