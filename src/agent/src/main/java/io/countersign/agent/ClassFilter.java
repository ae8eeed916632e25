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

    private static final @Nullable ClassLoader OWN_LOADER = ClassFilter.class.getClassLoader();

    private final WildcardMatcher includes;
    private final WildcardMatcher excludes;
    private final WildcardMatcher excludedLoaders;

    private final boolean anywhere;

    ClassFilter(Options options) {
        this(options, false);
    }

    private ClassFilter(Options options, boolean anywhere) {
        this.anywhere = anywhere;
        includes = new WildcardMatcher(options.includes().replace('.', '/'));
        excludes = new WildcardMatcher(options.excludes().replace('.', '/'));
        excludedLoaders = new WildcardMatcher(options.exclClassLoader());
    }

    /** All but the recorder's classes and those of the boot loader, which JaCoCo may record and which the recorder stands on. */
    static ClassFilter everything() {
        return new ClassFilter(Options.parse(null, complaint -> {}), true);
    }

    /** Whether a class is the recorder's own. */
    static boolean isOwn(String vmName) {
        return vmName.startsWith(OWN_PREFIX);
    }

    boolean accepts(@Nullable ClassLoader loader, String vmName, @Nullable ProtectionDomain domain) {
        return loader != null
                && (anywhere ? loader != OWN_LOADER : !location(domain).isEmpty() && !isOwn(vmName))
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
