package io.countersign.report.html.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ForgeTest {

    @ParameterizedTest
    @CsvSource({
        "https://github.com/shop/payments.git, https://github.com/shop/payments/blob/4f2a/a/B.java#L7",
        "git@github.com:shop/payments.git, https://github.com/shop/payments/blob/4f2a/a/B.java#L7",
        "ssh://git@github.example.org:2222/shop/payments, https://github.example.org/shop/payments/blob/4f2a/a/B.java#L7",
        "https://gitlab.com/group/sub/payments.git, https://gitlab.com/group/sub/payments/-/blob/4f2a/a/B.java#L7",
        "http://gitlab.local:8080/shop/payments, http://gitlab.local:8080/shop/payments/-/blob/4f2a/a/B.java#L7",
        "git@bitbucket.org:shop/payments.git, https://bitbucket.org/shop/payments/src/4f2a/a/B.java#lines-7",
        "https://codeberg.org/shop/payments, https://codeberg.org/shop/payments/src/commit/4f2a/a/B.java#L7",
        "https://gitea.example.org/shop/payments/, https://gitea.example.org/shop/payments/src/commit/4f2a/a/B.java#L7",
        "https://forgejo.example.org/s/p, https://forgejo.example.org/s/p/src/commit/4f2a/a/B.java#L7",
        "https://me:secret@github.com/shop/payments, https://github.com/shop/payments/blob/4f2a/a/B.java#L7"
    })
    void isKnownByItsHostAndHasItsOwnShapeOfAddresses(String remote, String address) {
        assertThat(Forge.of(remote, "").map(forge -> forge.file("4f2a", "a/B.java", 7)))
                .contains(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)//github.com/x",
                "file:///srv/github.com/payments",
                "/srv/git/payments.git",
                "https://example.org/shop/payments",
                "https://github.com/",
                "https://git hub.com/x",
                ""
            })
    void isNotGuessed(String remote) {
        assertThat(Forge.of(remote, "")).isEmpty();
    }

    @Test
    void namesNoLineWhereNoneIsKnownAndEncodesWhatAnAddressCannotHold() {
        Forge forge = Forge.of("https://github.com/shop/payments", "").orElseThrow();

        assertThat(forge.file("4f2a", "a b/\"><x>#?.java", 0))
                .isEqualTo("https://github.com/shop/payments/blob/4f2a/a%20b/%22%3E%3Cx%3E%23%3F.java");
        assertThat(forge.commit("4f2a")).isEqualTo("https://github.com/shop/payments/commit/4f2a");
    }

    @Test
    void isReadFromTheOriginOfTheWorkTreeAboveTheProject(@TempDir Path tree) throws IOException {
        Files.createDirectories(tree.resolve(".git"));
        Files.writeString(tree.resolve(".git/config"), """
                [core]
                \tbare = false
                [remote "fork"]
                \turl = https://github.com/me/payments
                [remote "origin"]
                \tfetch = +refs/heads/*:refs/remotes/origin/*
                \turl = git@github.com:shop/payments.git
                [branch "main"]
                \tremote = origin
                """);
        Path module = Files.createDirectories(tree.resolve("apps/checkout"));

        assertThat(Forge.of(module).map(forge -> forge.file("4f2a", "pom.xml", 0)))
                .contains("https://github.com/shop/payments/blob/4f2a/apps/checkout/pom.xml");
    }
}
