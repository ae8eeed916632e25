package io.countersign.verification.artifacts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** A jar that users download, and the POM that says what else they get with it. */
record PublishedJar(String module) {

    private static final Path MODULES = Path.of(System.getProperty("countersign.modules", ".."));
    private static final String VERSION = System.getProperty("countersign.version", "");
    private static final String SHADED = "io/countersign/agent/shaded/";

    /** What depends on the machine that built it. */
    private static final Set<String> NOISE = Set.of("Build-Jdk", "Build-Jdk-Spec", "Created-By");

    Path file() {
        Path file = target().resolve("countersign-" + module + "-" + VERSION + ".jar");
        if (!Files.isRegularFile(file)) {
            throw new IllegalStateException(file.normalize() + " does not exist; run mvn verify at the root");
        }
        return file;
    }

    /** All that is worth a look when it changes: entries, manifest, dependencies. */
    String listing() throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add("entries");
        lines.addAll(collapsed(entries()));
        lines.add("");
        lines.add("manifest");
        lines.addAll(manifest());
        lines.add("");
        lines.add("dependencies");
        lines.addAll(dependencies());
        return String.join("\n", lines) + "\n";
    }

    /** Names without folders, in alphabetical order. */
    Set<String> entries() throws IOException {
        try (JarFile jar = new JarFile(file().toFile())) {
            Set<String> names = new TreeSet<>();
            jar.stream()
                    .filter(entry -> !entry.isDirectory())
                    .map(ZipEntry::getName)
                    .forEach(names::add);
            return names;
        }
    }

    /** Of the libraries that are shaded into the agent only the number of files in each package: their names are not ours. */
    private static List<String> collapsed(Set<String> entries) {
        List<String> own = new ArrayList<>();
        Map<String, Integer> shaded = new TreeMap<>();
        for (String entry : entries) {
            if (entry.startsWith(SHADED)) {
                shaded.merge(entry.substring(0, entry.lastIndexOf('/')), 1, Integer::sum);
            } else {
                own.add(entry);
            }
        }
        shaded.forEach((name, count) -> own.add(name + "/ (" + count + ")"));
        return own;
    }

    private List<String> manifest() throws IOException {
        try (JarFile jar = new JarFile(file().toFile())) {
            return jar.getManifest().getMainAttributes().entrySet().stream()
                    .filter(entry -> !NOISE.contains(entry.getKey().toString()))
                    .map(entry ->
                            entry.getKey() + ": " + entry.getValue().toString().replace(VERSION, "<version>"))
                    .sorted()
                    .toList();
        }
    }

    /** What comes with the jar: the dependencies of its POM, of scope compile or runtime. */
    List<String> dependencies() {
        try {
            Element project = DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(pom().toFile())
                    .getDocumentElement();
            List<String> found = new ArrayList<>();
            for (Element list : children(project, "dependencies")) {
                for (Element one : children(list, "dependency")) {
                    String scope = text(one, "scope", "compile");
                    if (Set.of("compile", "runtime").contains(scope)) {
                        found.add(text(one, "groupId", "") + ":" + text(one, "artifactId", "") + " (" + scope + ")");
                    }
                }
            }
            return found.stream().sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalStateException(pom() + " cannot be read", e);
        }
    }

    /** The POM that is published: shading takes dependencies away. */
    private Path pom() {
        Path reduced = target().resolve("dependency-reduced-pom.xml");
        return Files.exists(reduced) ? reduced : MODULES.resolve(module).resolve("pom.xml");
    }

    private Path target() {
        return MODULES.resolve(module).resolve("target");
    }

    private static List<Element> children(Element parent, String name) {
        List<Element> found = new ArrayList<>();
        NodeList nodes = parent.getChildNodes();
        for (int i = 0; i < nodes.getLength(); i++) {
            if (nodes.item(i) instanceof Element element && element.getTagName().equals(name)) {
                found.add(element);
            }
        }
        return found;
    }

    private static String text(Element parent, String name, String otherwise) {
        return children(parent, name).stream()
                .map(element -> element.getTextContent().strip())
                .findFirst()
                .orElse(otherwise);
    }
}
