package io.countersign.agent;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
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

    AgentLoader() {
        super(ClassLoader.getPlatformClassLoader());
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        try (InputStream code = Premain.class.getResourceAsStream("/" + name.replace('.', '/') + ".class")) {
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
    protected @Nullable URL findResource(String name) {
        return Premain.class.getResource("/" + name);
    }
}
