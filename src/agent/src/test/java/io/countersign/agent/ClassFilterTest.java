package io.countersign.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.security.CodeSource;
import java.security.ProtectionDomain;
import java.security.cert.Certificate;
import org.junit.jupiter.api.Test;

class ClassFilterTest {

    private final ClassLoader loader = new ClassLoader(null) {};
    private final ProtectionDomain located = domain("file:/x.jar");
    private final ClassFilter all = filter("*", "", "");

    @Test
    void classOfTheProgramIsRecorded() {
        assertThat(all.accepts(loader, "com/acme/A", located)).isTrue();
        assertThat(all.accepts(ClassLoader.getPlatformClassLoader(), "java/sql/X", located))
                .isTrue();
    }

    @Test
    void classWithoutALocationIsNot() {
        assertThat(all.accepts(null, "com/acme/A", located)).isFalse();
        assertThat(all.accepts(loader, "com/acme/A", null)).isFalse();
        assertThat(all.accepts(loader, "com/acme/A", new ProtectionDomain(null, null)))
                .isFalse();
        assertThat(all.accepts(loader, "com/acme/A", domain(null))).isFalse();
    }

    @Test
    void classOfTheAgentIsNot() {
        assertThat(all.accepts(loader, "io/countersign/agent/Premain", located)).isFalse();
        assertThat(all.accepts(loader, "io/countersign/agents/A", located)).isTrue();
    }

    @Test
    void wildcardsChoose() {
        ClassFilter filter = filter("com.acme.*:org.?", "*Test:*$1", "");
        assertThat(filter.accepts(loader, "com/acme/a/A", located)).isTrue();
        assertThat(filter.accepts(loader, "org/A", located)).isTrue();
        assertThat(filter.accepts(loader, "org/AA", located)).isFalse();
        assertThat(filter.accepts(loader, "com/acme/ATest", located)).isFalse();
        assertThat(filter.accepts(loader, "com/acme/A$1", located)).isFalse();
    }

    @Test
    void loadersAreExcludedByName() {
        assertThat(filter("*", "", "*ClassFilterTest*").accepts(loader, "A", located))
                .isFalse();
    }

    private static ClassFilter filter(String includes, String excludes, String loaders) {
        return new ClassFilter(new Options("x", includes, excludes, loaders, "auto", ""));
    }

    private static ProtectionDomain domain(String url) {
        try {
            return new ProtectionDomain(
                    new CodeSource(url == null ? null : URI.create(url).toURL(), (Certificate[]) null), null);
        } catch (java.net.MalformedURLException e) {
            throw new AssertionError(e);
        }
    }
}
