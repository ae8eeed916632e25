package io.countersign.agent;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What stands behind {@code -javaagent:countersign-agent.jar=}, in JaCoCo's notation and with JaCoCo's defaults.
 *
 * @param exec path of the execution data file
 * @param includes names of the classes to record, with {@code *} and {@code ?}, separated by colons
 * @param excludes names of the classes to leave out
 * @param exclClassLoader names of class loaders whose classes are left out
 * @param layout {@code auto}, or the name of a {@link Layout}
 * @param assertions assertion methods of the user's own, as {@code com.acme.Checks#verify*}, separated by colons; {@code off} to
 *     count no assertions at all
 */
record Options(
        String exec, String includes, String excludes, String exclClassLoader, String layout, String assertions) {

    // A comma inside a value is part of the value unless a key follows it, as in JaCoCo.
    private static final Pattern SEPARATOR = Pattern.compile(",(?=[a-zA-Z0-9_\\-]+=)");

    static Options parse(@Nullable String text, Consumer<String> complaints) {
        Map<String, String> values = defaults();
        List<String> allowed = new ArrayList<>(values.keySet());
        for (String entry : entries(text == null ? "" : text)) {
            int equals = entry.indexOf('=');
            if (equals > 0) {
                String key = entry.substring(0, equals);
                if (values.replace(key, entry.substring(equals + 1)) == null) {
                    complaints.accept(Messages.unknownOption(key, allowed, Nearest.to(key, allowed)));
                }
            } else if (!entry.isEmpty()) {
                complaints.accept(Messages.malformedOption(entry));
            }
        }
        return of(values);
    }

    /** Splits options in JaCoCo's notation. */
    static String[] entries(String text) {
        return SEPARATOR.split(text, -1);
    }

    private static Map<String, String> defaults() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("exec", "jacoco.exec");
        values.put("includes", "*");
        values.put("excludes", "");
        values.put("exclclassloader", "sun.reflect.DelegatingClassLoader");
        values.put("layout", LayoutChoice.AUTO);
        values.put("assertions", "");
        return values;
    }

    private static Options of(Map<String, String> values) {
        String[] ordered = values.values().toArray(new String[0]);
        return new Options(ordered[0], ordered[1], ordered[2], ordered[3], ordered[4], ordered[5]);
    }
}
