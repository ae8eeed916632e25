package io.countersign.model;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

/** Which Countersign this is. */
public final class Version {

    private Version() {}

    /** The version the build was given, such as {@code 0.1.0}. */
    public static String current() {
        Properties properties = new Properties();
        try (InputStream resource = Version.class.getResourceAsStream("version.properties")) {
            if (resource != null) {
                properties.load(resource);
            }
        } catch (IOException e) {
            return "unknown";
        }
        return properties.getProperty("version", "unknown");
    }
}
