package io.countersign.agent;

import java.security.CodeSource;
import java.security.ProtectionDomain;
import org.jacoco.core.runtime.WildcardMatcher;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the classes to record: exactly those the stock JaCoCo agent 0.8.15 would choose, so that the exec files are equal.
 * Those of the platform class loader are among them; later versions of JaCoCo leave them out (jacoco#2155).
 */
final class ClassFilter {

    private static final String OWN_PREFIX = "io/countersign/agent/";

    private final WildcardMatcher includes;
    private final WildcardMatcher excludes;
    private final WildcardMatcher excludedLoaders;

    ClassFilter(Options options) {
        includes = new WildcardMatcher(options.includes().replace('.', '/'));
        excludes = new WildcardMatcher(options.excludes().replace('.', '/'));
        excludedLoaders = new WildcardMatcher(options.exclClassLoader());
    }

    boolean accepts(@Nullable ClassLoader loader, String vmName, @Nullable ProtectionDomain domain) {
        return loader != null
                && !location(domain).isEmpty()
                && !vmName.startsWith(OWN_PREFIX)
                && !excludedLoaders.matches(loader.getClass().getName())
                && includes.matches(vmName)
                && !excludes.matches(vmName);
    }

    /** Where a class was found, as a URL; empty when nobody says. */
    static String location(@Nullable ProtectionDomain domain) {
        CodeSource source = domain == null ? null : domain.getCodeSource();
        return source == null || source.getLocation() == null
                ? ""
                : source.getLocation().toString();
    }
}
