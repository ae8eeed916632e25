package io.countersign.analysis.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.model.Location;
import io.countersign.model.evidence.TestSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MarkStoreTest {

    private static final MarkedClass FRAUD_TEST = new MarkedClass(
            "com.shop.FraudTest",
            Optional.of("java.lang.Object"),
            List.of("com.shop.Contract"),
            Optional.empty(),
            Optional.of("com/shop/FraudTest.java"),
            12,
            List.of(new Mark(List.of("REQ-1", "ÄNF-2"), 0, 0)),
            List.of(new MarkedClass.MarkedMethod(
                    "holds", List.of("int", "[Ljava.lang.String;"), 15, List.of(new Mark(List.of("REQ-3"), 2, 14)))));

    @TempDir
    private Path folder;

    @Test
    void givesBackWhatItWasGiven() throws Exception {
        MarkStore.write(folder.resolve("new/folder"), TestMarks.of(List.of(FRAUD_TEST)));

        TestMarks read = MarkStore.read(folder.resolve("new/folder")).orElseThrow();

        assertThat(read.classes()).containsExactly(FRAUD_TEST);
        assertThat(read.location(
                        new TestSource.Method("com.shop.FraudTest", "holds", List.of("int", "[Ljava.lang.String;"))))
                .contains(Location.ofLine("com/shop/FraudTest.java", 15));
    }

    @Test
    void readsWhatWasKeptBeforeThereWereComments() throws Exception {
        Files.writeString(folder.resolve(MarkStore.FILE_NAME), """
                [{"name": "A", "interfaces": [], "line": 1, "methods": [], "marks": [{"ids": ["REQ-1"], "revision": 2}],
                  "superName": null, "outerName": null, "sourceFile": "A.java"}]
                """);

        assertThat(MarkStore.read(folder).orElseThrow().classes().get(0).marks())
                .containsExactly(new Mark(List.of("REQ-1"), 2, 0));
        assertThat(MarkStore.read(folder).orElseThrow().classes().get(0).hash()).isEmpty();
    }

    @Test
    void keepsWhatTestsAndScenariosDo() throws Exception {
        MarkedClass hashed = FRAUD_TEST.hashed("c".repeat(64), method -> method + "-hash");
        MarkedScenario scenario = new MarkedScenario("features/pay.feature", "Pay", List.of(3, 9), "d".repeat(64));
        MarkStore.write(folder, TestMarks.of(List.of(hashed), List.of(scenario)));

        TestMarks read = MarkStore.read(folder).orElseThrow();

        assertThat(read.classes()).containsExactly(hashed);
        assertThat(read.scenarios()).containsExactly(scenario);
        assertThat(read.reviewed(new TestSource.Method("com.shop.FraudTest", "holds", List.of())))
                .contains(new ReviewedTest("com.shop.FraudTest#holds", "holds-hash"));
        assertThat(read.reviewed(new TestSource.Type("com.shop.FraudTest")))
                .contains(new ReviewedTest("com.shop.FraudTest", "c".repeat(64)));
        assertThat(read.reviewed(new TestSource.File("features/pay.feature", 9)))
                .contains(new ReviewedTest("features/pay.feature#Pay", "d".repeat(64)));
        assertThat(read.reviewed(new TestSource.File("features/pay.feature", 4)))
                .contains(new ReviewedTest("features/pay.feature", ""));
        assertThat(read.reviewed(new TestSource.Unknown())).isEmpty();
    }

    @Test
    void refusesTheFormatOfANewerVersionByName() throws Exception {
        Files.writeString(folder.resolve(MarkStore.FILE_NAME), "{\"version\": 3, \"classes\": [], \"more\": 1}");

        assertThatThrownBy(() -> MarkStore.read(folder))
                .isInstanceOf(IOException.class)
                .hasMessage(
                        "claims.json has the format 3, which a newer version of Countersign wrote; read it with that one");
    }

    @Test
    void writesTheSameBytesForTheSameMarksInAnyOrder() throws Exception {
        MarkedClass other = new MarkedClass(
                "com.shop.A", Optional.empty(), List.of(), Optional.empty(), Optional.empty(), 0, List.of(), List.of());
        MarkStore.write(folder.resolve("one"), TestMarks.of(List.of(FRAUD_TEST, other)));
        MarkStore.write(folder.resolve("two"), TestMarks.of(List.of(other, FRAUD_TEST)));

        assertThat(folder.resolve("one/claims.json")).hasSameBinaryContentAs(folder.resolve("two/claims.json"));
    }

    @Test
    void isEmptyWhereNothingWasKept() throws Exception {
        assertThat(MarkStore.read(folder)).isEmpty();
        assertThat(MarkStore.read(folder.resolve("missing"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[null]",
                "{}",
                "[{}]",
                "[1, 2]",
                "not json",
                "[{\"name\": null, \"interfaces\": [], \"marks\": [], \"methods\": []}]",
                "[{\"name\": \"A\", \"interfaces\": [null], \"marks\": [], \"methods\": []}]",
                "[{\"name\": \"A\", \"interfaces\": [], \"marks\": [{}], \"methods\": []}]",
                "[{\"name\": \"A\", \"interfaces\": [], \"marks\": [], \"methods\": [{\"parameterTypes\": [], \"marks\": []}]}]"
            })
    void saysThatAFileIsDamaged(String text) throws Exception {
        Files.writeString(folder.resolve(MarkStore.FILE_NAME), text);

        assertDamage();
    }

    @Test
    void saysThatAFileInAnotherEncodingIsDamaged() throws Exception {
        Files.write(folder.resolve(MarkStore.FILE_NAME), "[\"ä\"]".getBytes(StandardCharsets.ISO_8859_1));

        assertDamage();
    }

    @Test
    void survivesEveryCut() throws Exception {
        MarkStore.write(folder, TestMarks.of(List.of(FRAUD_TEST)));
        Path file = folder.resolve(MarkStore.FILE_NAME);
        byte[] whole = Files.readAllBytes(file);
        for (int length = 0; length < whole.length - 1; length++) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertDamage();
        }
    }

    private void assertDamage() {
        assertThatThrownBy(() -> MarkStore.read(folder))
                .isInstanceOf(IOException.class)
                .hasMessage("claims.json is damaged; run the tests again, or name the test classes");
    }
}
