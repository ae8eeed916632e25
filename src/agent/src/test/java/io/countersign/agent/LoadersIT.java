package io.countersign.agent;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Production code in class loaders of its own, which ask nobody but themselves and the JDK, and are thrown away. */
class LoadersIT {

    private static final String ORDERS = """
            package shop;
            public class Orders implements org.osgi.framework.BundleActivator {
                public void start(org.osgi.framework.BundleContext context) { place(3); }
                public void stop(org.osgi.framework.BundleContext context) { cancel(); }
                int place(int count) { return count > 2 ? new Line().price(count) : 0; }
                void cancel() {}
                static class Line { int price(int count) { return count * 2; } }
            }
            """;

    private static final String OSGI = """
            package run;
            import static io.countersign.fixture.Footprints.*;
            import java.io.*;
            import java.lang.ref.WeakReference;
            import java.nio.file.*;
            import java.util.*;
            import java.util.jar.*;
            import org.osgi.framework.*;
            import org.osgi.framework.launch.*;
            import org.osgi.framework.wiring.FrameworkWiring;
            public class Program {
                static Framework framework;
                static Bundle bundle;
                static byte[] jar() throws IOException {
                    Manifest manifest = new Manifest();
                    Attributes attributes = manifest.getMainAttributes();
                    attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
                    attributes.putValue("Bundle-ManifestVersion", "2");
                    attributes.putValue("Bundle-SymbolicName", "shop");
                    attributes.putValue("Bundle-Activator", "shop.Orders");
                    attributes.putValue("Import-Package", "org.osgi.framework");
                    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                    try (JarOutputStream out = new JarOutputStream(bytes, manifest)) {
                        for (String name : List.of("shop/Orders.class", "shop/Orders$Line.class")) {
                            out.putNextEntry(new JarEntry(name));
                            try (InputStream code = Program.class.getResourceAsStream("/" + name)) {
                                code.transferTo(out);
                            }
                        }
                    }
                    return bytes.toByteArray();
                }
                static WeakReference<ClassLoader> started() throws Exception {
                    bundle = framework.getBundleContext().installBundle("shop.jar", new ByteArrayInputStream(jar()));
                    step("started", () -> { bundle.start(); return bundle.getState() == Bundle.ACTIVE; });
                    Class<?> orders = bundle.loadClass("shop.Orders");
                    System.out.println("of the framework " + (orders.getClassLoader() != Program.class.getClassLoader()));
                    return new WeakReference<>(orders.getClassLoader());
                }
                static void uninstalled() throws Exception {
                    step("stopped", () -> { bundle.stop(); return bundle.getState() == Bundle.RESOLVED; });
                    bundle.uninstall();
                    bundle = null;
                    java.util.concurrent.CountDownLatch refreshed = new java.util.concurrent.CountDownLatch(1);
                    framework.adapt(FrameworkWiring.class).refreshBundles(null, event -> refreshed.countDown());
                    refreshed.await();
                }
                public static void main(String... arguments) throws Exception {
                    Path storage = Files.createTempDirectory("felix");
                    framework = ServiceLoader.load(FrameworkFactory.class).findFirst().orElseThrow()
                            .newFramework(Map.of(Constants.FRAMEWORK_STORAGE, storage.toString(),
                                    Constants.FRAMEWORK_STORAGE_CLEAN, "onFirstInit"));
                    framework.start();
                    WeakReference<ClassLoader> first = started();
                    change();
                    uninstalled();
                    WeakReference<ClassLoader> second = started();
                    uninstalled();
                    System.out.println("collected " + isCollected(first) + " " + isCollected(second));
                    framework.stop();
                    framework.waitForStop(0);
                    problems();
                    System.exit(0);
                }
            }
            """;

    private static final String PRICES = """
            package shop;
            public class Prices {
                public static int of(int count) { return count > 2 ? new Line().price(count) : 0; }
                public static boolean sees(String name) {
                    try {
                        Class.forName(name);
                        return true;
                    } catch (ClassNotFoundException e) {
                        return false;
                    }
                }
                static class Line { int price(int count) { return count * 2; } }
            }
            """;

    private static final String REFUSING = """
            package run;
            import static io.countersign.fixture.Footprints.*;
            import java.io.*;
            import java.lang.ref.WeakReference;
            import java.util.Set;
            public class Program {
                static class Refusing extends ClassLoader {
                    Refusing() { super(null); }
                    @Override protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
                        if (name.startsWith("java.")) return super.loadClass(name, resolve);
                        if (!Set.of("shop.Prices", "shop.Prices$Line").contains(name)) throw new ClassNotFoundException("refused " + name);
                        synchronized (getClassLoadingLock(name)) {
                            Class<?> known = findLoadedClass(name);
                            if (known != null) return known;
                            try (InputStream code = Program.class.getResourceAsStream("/" + name.replace('.', '/') + ".class")) {
                                byte[] bytes = code.readAllBytes();
                                return defineClass(name, bytes, 0, bytes.length, Program.class.getProtectionDomain());
                            } catch (IOException e) {
                                throw new ClassNotFoundException(name, e);
                            }
                        }
                    }
                }
                static WeakReference<ClassLoader> used(String name) throws Exception {
                    Refusing loader = new Refusing();
                    Class<?> prices = loader.loadClass("shop.Prices");
                    step(name, () -> prices.getMethod("of", int.class).invoke(null, 3));
                    step(name + ", looking about", () -> prices.getMethod("sees", String.class).invoke(null, "run.Program"));
                    return new WeakReference<>(loader);
                }
                public static void main(String... arguments) throws Exception {
                    WeakReference<ClassLoader> first = used("first");
                    change();
                    WeakReference<ClassLoader> second = used("second");
                    System.out.println("collected " + isCollected(first) + " " + isCollected(second));
                    problems();
                }
            }
            """;

    private static final String SANDBOX = """
            package run;
            import static io.countersign.fixture.Footprints.*;
            import java.io.*;
            import java.util.Set;
            import shop.Prices;
            public class Program {
                static class Sandbox extends ClassLoader {
                    Sandbox() { super(null); }
                    @Override protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
                        if (Set.of("java.lang.Object", "java.lang.Class", "java.lang.String", "java.lang.Throwable",
                                "java.lang.ClassNotFoundException").contains(name)) return super.loadClass(name, resolve);
                        if (!name.startsWith("shop.")) throw new ClassNotFoundException("refused " + name);
                        Class<?> known = findLoadedClass(name);
                        if (known != null) return known;
                        try (InputStream code = Program.class.getResourceAsStream("/" + name.replace('.', '/') + ".class")) {
                            byte[] bytes = code.readAllBytes();
                            return defineClass(name, bytes, 0, bytes.length, Program.class.getProtectionDomain());
                        } catch (IOException e) {
                            throw new ClassNotFoundException(name, e);
                        }
                    }
                }
                public static void main(String... arguments) throws Exception {
                    Class<?> prices = new Sandbox().loadClass("shop.Prices");
                    step("in the sandbox", () -> prices.getMethod("of", int.class).invoke(null, 3));
                    step("outside", () -> Prices.of(3));
                    problems();
                }
            }
            """;

    private static final String OSGI_RUN = """
            started = true
            started ran shop/Orders {0, 1, 3, 5}
            started ran shop/Orders$Line {0, 1}
            of the framework true
            stopped = true
            stopped ran shop/Orders {2, 6}
            started = true
            started ran shop/Orders {0, 1, 3, 5}
            started ran shop/Orders$Line {0, 1}
            of the framework true
            stopped = true
            stopped ran shop/Orders {2, 6}
            collected true true
            """;

    private static final String REFUSING_RUN = """
            first = 6
            first ran shop/Prices {1, 3}
            first ran shop/Prices$Line {0, 1}
            first, looking about = false
            first, looking about ran shop/Prices {5}
            second = 6
            second ran shop/Prices {1, 3}
            second ran shop/Prices$Line {0, 1}
            second, looking about = false
            second, looking about ran shop/Prices {5}
            collected true true
            """;

    @TempDir
    Path folder;

    @Test
    void bundlesOfOsgiAreRecordedAndCollected() throws Exception {
        new EveryWay(folder, Jdks.present().get(0), "org.apache.felix.framework-7.0.5")
                .source("shop/Orders.java", ORDERS)
                .source("run/Program.java", OSGI)
                .prints(OSGI_RUN, EveryWay.Way.CHOSEN, EveryWay.Way.CHANGED, EveryWay.Way.JACOCO_FIRST);
    }

    @Test
    void loadersThatRefuseWhatTheyDoNotKnowAreRecordedAndCollected() throws Exception {
        new EveryWay(folder, Jdks.present().get(0))
                .source("shop/Prices.java", PRICES)
                .source("run/Program.java", REFUSING)
                .prints(REFUSING_RUN, EveryWay.Way.CHOSEN, EveryWay.Way.CHANGED, EveryWay.Way.JACOCO_LAST);
    }

    /** Recorded code could not reach the recorder there, nor JaCoCo's. */
    @Test
    void sandboxesThatRefuseClassesOfJavaLangCanBeLeftOut() throws Exception {
        new EveryWay(folder, Jdks.present().get(0))
                .option("exclclassloader=run.Program$Sandbox")
                .source("shop/Prices.java", PRICES)
                .source("run/Program.java", SANDBOX)
                .prints("""
                        in the sandbox = 6
                        outside = 6
                        outside ran shop/Prices {1, 3}
                        outside ran shop/Prices$Line {0, 1}
                        """, EveryWay.Way.CHOSEN, EveryWay.Way.JACOCO_FIRST);
    }
}
