package io.countersign.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** A bundle from a build: of one module, and of all. */
class BundleGoalIT {

    private static final String BUNDLE = "target/countersign/release.countersign.zip";
    private static final String TODAY = "-Dcountersign.today=2026-11-21";
    private static final String MADE = "Nobody has signed it yet: countersign sign --help";

    private static String asking(String... goals) {
        return ShopProject.PLUGIN.replace(
                "<extensions>", """
                <executions>
                  <execution>
                    <goals>
                      %s
                    </goals>
                    <configuration>
                      <output>target/shop.countersign.zip</output>
                    </configuration>
                  </execution>
                </executions>
                <extensions>""".formatted("<goal>" + String.join("</goal><goal>", goals) + "</goal>"));
    }

    @Test
    void aBundleOfAllModulesIsSignedAndVerifiedByBothVerifiersAndOneFlippedByteByNeither() throws IOException {
        MavenProjectFolder shop = ReactorProject.shop("bundle-reactor", asking("bundle"));
        Path root = shop.path("");
        String file = "target/shop.countersign.zip";

        Built built = shop.build("verify", TODAY);

        assertThat(built.exitCode()).as(built.toString()).isZero();
        assertThat(built.log())
                .containsOnlyOnce(MADE)
                .contains("[INFO]   Decision  passed, as of 2026-11-21: ")
                .contains("This module has no requirements of its own; it goes into the bundle of the whole build.");
        assertThat(shop.has("pay/" + file)).isFalse();
        sign(root, file);
        assertThat(verify(root, file).exit()).as(verify(root, file).said()).isZero();
        assertThat(verify(root, file).said())
                .contains("  requirements                    2 of 2 as recorded\n")
                .contains("  tests                           2 of 2 as recorded\n")
                .contains("This bundle holds: it is what was signed");

        byte[] bytes = Files.readAllBytes(shop.path(file));
        bytes[bytes.length / 2] ^= 1;
        Files.write(shop.path("flipped.zip"), bytes);

        assertThat(verify(root, "flipped.zip").exit()).isEqualTo(1);
        assertThat(verify(root, "flipped.zip").said()).contains("This bundle does NOT hold.");

        assumeTrue(Ran.canVerifyBundle(root), "docs/verify-bundle needs python3 and openssl 3");
        assertThat(script(root, file).exit()).as(script(root, file).said()).isZero();
        assertThat(script(root, "flipped.zip").exit()).isEqualTo(1);
        assertThat(script(root, "flipped.zip").said()).contains("DOES NOT HOLD");
    }

    private static void sign(Path root, String file) {
        Ran keys = Ran.countersign(root, "keygen", "--out=ada");
        Ran signed = Ran.countersign(
                root,
                "sign",
                file,
                "--key=ada.private.pem",
                "--role=release-manager",
                "--name=Ada",
                "--meaning=released");
        assertThat(keys.exit()).as(keys.said()).isZero();
        assertThat(signed.exit()).as(signed.said()).isZero();
    }

    private static Ran verify(Path root, String file) {
        return Ran.countersign(root, "verify", file, "--key=ada.public.pem", "--require=release-manager=1");
    }

    private static Ran script(Path root, String file) {
        return Ran.verifyBundle(root, file, "ada.public.pem");
    }

    @Test
    void theSameEvidenceGivesTheSameBytesWithoutATestBeingRunAgain() throws IOException {
        MavenProjectFolder shop = ReactorProject.shop("bundle-again", ShopProject.PLUGIN);

        Built first = shop.build("verify", "countersign:bundle-aggregate", TODAY);
        byte[] bytes = Files.readAllBytes(shop.path(BUNDLE));
        Built aggregated = shop.build("countersign:bundle-aggregate", TODAY);
        byte[] again = Files.readAllBytes(shop.path(BUNDLE));
        Files.delete(shop.path(BUNDLE));
        Built asked = shop.build("countersign:bundle", TODAY);

        assertThat(first.exitCode()).as(first.toString()).isZero();
        assertThat(aggregated.exitCode()).as(aggregated.toString()).isZero();
        assertThat(asked.exitCode()).as(asked.toString()).isZero();
        assertThat(aggregated.log()).doesNotContain("T E S T S");
        assertThat(again).isEqualTo(bytes);
        assertThat(Files.readAllBytes(shop.path(BUNDLE))).isEqualTo(bytes);
    }

    @Test
    void aProjectOfOneModuleHasABundleOfItsOwn() {
        MavenProjectFolder shop = ShopProject.named("bundle-one");

        Built built = shop.build("verify", "countersign:bundle", "-Dcountersign.formats=json");

        assertThat(built.exitCode()).as(built.toString()).isZero();
        assertThat(built.log()).containsOnlyOnce(MADE).contains("release.countersign.zip: 1");
        Ran verified = Ran.countersign(shop.path(""), "verify", BUNDLE);
        assertThat(verified.exit()).as(verified.said()).isZero();
        assertThat(verified.said()).contains("  requirements                    2 of 2 as recorded\n");
    }

    @Test
    void aReleaseThatTheGateRefusesIsPutIntoABundleBeforeTheBuildFails() {
        MavenProjectFolder shop =
                ReactorProject.shop("bundle-refused", asking("check", "bundle")).file("requirements/more.yaml", """
                requirements:
                  - id: REQ-WEB
                    title: Amounts are shown
                    code: [com.shop.Web]
                """);

        Built built = shop.build("verify");

        assertThat(built.exitCode()).as(built.toString()).isEqualTo(1);
        assertThat(built.log()).contains("[ERROR] The gate says no. ").contains("  Decision  failed, as of ");
        assertThat(shop.has("target/shop.countersign.zip")).isTrue();
    }

    @Test
    void failsTheBuildWhenThereIsNothingToPutIntoABundle() {
        MavenProjectFolder one = ShopProject.named("bundle-nothing");
        MavenProjectFolder all = ReactorProject.shop("bundle-nothing-of-all", asking("bundle"));

        Built skipped = one.build("verify", "countersign:bundle", "-DskipTests");
        Built skippedAll = all.build("verify", "-DskipTests");
        Built aggregated = all.build("countersign:bundle-aggregate");

        assertThat(skipped.exitCode()).isEqualTo(1);
        assertThat(skipped.log()).contains("There is no bundle: the tests were skipped (-DskipTests).");
        assertThat(one.has(BUNDLE)).isFalse();
        assertThat(skippedAll.exitCode()).as(skippedAll.toString()).isEqualTo(1);
        assertThat(skippedAll.log()).contains("[ERROR] There is no bundle: the tests were skipped (-DskipTests).");
        assertThat(aggregated.exitCode()).isEqualTo(1);
        assertThat(aggregated.log()).contains("There is no bundle: no test ran before this goal");
    }

    @Test
    void saysWhyAModuleThatIsBuiltAloneCannotHaveABundle() {
        MavenProjectFolder shop = ReactorProject.shop("bundle-alone", ShopProject.PLUGIN);

        Built built = shop.build("verify", "countersign:bundle", "-pl", "fx");

        assertThat(built.exitCode()).as(built.toString()).isEqualTo(1);
        assertThat(built.log())
                .contains(
                        "lies outside of fx, and a bundle names what was declared relative to its root; make one of the whole"
                                + " build, in the folder that holds it: mvn clean verify countersign:bundle-aggregate");
    }

    @Test
    void asksTheGateForTheWholeThoughNoTestRanInThisBuild() {
        MavenProjectFolder shop =
                ReactorProject.shop("check-again", ShopProject.PLUGIN).file("requirements/more.yaml", """
                requirements:
                  - id: REQ-WEB
                    title: Amounts are shown
                    code: [com.shop.Web]
                """);

        Built built = shop.build("verify");
        Built asked = shop.build("countersign:check");

        assertThat(built.exitCode()).as(built.toString()).isZero();
        assertThat(asked.exitCode()).as(asked.toString()).isEqualTo(1);
        assertThat(asked.log()).contains("[ERROR] The gate says no. ");
    }
}
