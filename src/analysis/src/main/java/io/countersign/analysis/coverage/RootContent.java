package io.countersign.analysis.coverage;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sorts the files of one root into classes, and what is left out with a sentence. */
final class RootContent {

    /** Told of each class file. */
    interface ClassSink {
        void classFile(String place, byte[] bytes);
    }

    /** The bytes of a file, read only when wanted. */
    interface Bytes {
        byte[] read() throws IOException, RefusedException;
    }

    private static final Pattern VERSIONED = Pattern.compile("(META-INF/versions/[^/]+)/.*\\.class");

    private final String rootName;
    private final ClassSink sink;
    private final List<String> leftOut;
    private final Map<String, Integer> versioned = new TreeMap<>();

    RootContent(String rootName, ClassSink sink, List<String> leftOut) {
        this.rootName = rootName;
        this.sink = sink;
        this.leftOut = leftOut;
    }

    /** Takes one file, named relative to the root with forward slashes. */
    void file(String name, Bytes bytes) throws RefusedException {
        Matcher version = VERSIONED.matcher(name);
        if (version.matches()) {
            versioned.merge(version.group(1), 1, Integer::sum);
        } else if (name.endsWith(".class")) {
            classFile(place(name), bytes);
        } else if (name.endsWith(".jar")) {
            leftOut.add(LeftOut.nestedJar(place(name)));
        }
    }

    private void classFile(String place, Bytes bytes) throws RefusedException {
        byte[] content;
        try {
            content = bytes.read();
        } catch (IOException damaged) {
            leftOut.add(LeftOut.unreadable(place, damaged.toString()));
            return;
        }
        sink.classFile(place, content);
    }

    void unreachable(String name) {
        leftOut.add(LeftOut.unreachable(place(name)));
    }

    /** To be called after the last file. */
    void end() {
        versioned.forEach((directory, classes) -> leftOut.add(LeftOut.versions(place(directory), classes)));
    }

    private String place(String name) {
        return rootName + "/" + name;
    }
}
