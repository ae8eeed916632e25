package io.countersign.agent;

import java.util.Map;

/** A loader for classes that exist only as bytes, and which it prefers to its parent's. */
final class BytesLoader extends ClassLoader {

    private final Map<String, byte[]> classes;

    BytesLoader(Map<String, byte[]> classes, ClassLoader parent) {
        super(parent);
        this.classes = classes;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            if (loaded != null) {
                return loaded;
            }
            byte[] code = classes.get(name);
            return code == null ? super.loadClass(name, resolve) : defineClass(name, code, 0, code.length);
        }
    }
}
