package io.countersign.report.sample;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.InflaterInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Unpacks what a data file of a report hands to its pages. */
public final class Packed {

    private static final Pattern CALL = Pattern.compile("countersign\\(\"([a-z0-9-]+)\",\"([A-Za-z0-9+/=]+)\"\\);\n");

    private Packed() {}

    public static JsonNode value(String script) {
        return JsonMapper.builder().build().readTree(text(script));
    }

    /** The value as it was written. */
    public static String text(String script) {
        Matcher call = CALL.matcher(script);
        if (!call.matches()) {
            throw new AssertionError("no call of the page's function: " + script);
        }
        byte[] packed = Base64.getDecoder().decode(call.group(2));
        try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(packed))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
