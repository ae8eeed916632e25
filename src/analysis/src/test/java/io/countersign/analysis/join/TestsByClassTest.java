package io.countersign.analysis.join;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.analysis.Shop;
import io.countersign.analysis.Tested;
import io.countersign.analysis.coverage.CodeBase;
import io.countersign.model.evidence.Attribution;
import io.countersign.model.evidence.ClassKey;
import io.countersign.model.evidence.Footprint;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TestsByClassTest {

    private static CodeBase code;
    private static Shop shop;

    @BeforeAll
    static void compile(@TempDir Path folder) throws Exception {
        code = Shop.code(folder);
        shop = new Shop(code);
    }

    private static ClassKey key(String name) {
        return code.find("com/shop/" + name).orElseThrow().key();
    }

    private static TestFact test(String name, Footprint ran) {
        return Tested.test(name).ran(ran).fact();
    }

    private static TestsByClass index() {
        return TestsByClass.of(List.of(
                test("A", shop.ran("Fx#convert")),
                test("B", shop.ran("Fx#convert", "Pay#pay")),
                test("C", shop.ran("Pay#pay", "Fraud#check")),
                test("D", shop.ran("Fx#convert", "Fraud#report")),
                test("E", shop.ran("Fx#<init>", "Fx#convert")),
                test("F", Footprint.none()),
                Tested.test("G")
                        .ran(shop.ran("Fx#convert"))
                        .attributed(Attribution.AMBIGUOUS)
                        .fact()));
    }

    private static List<String> alike(TestsByClass index, ClassKey... classes) {
        return index.alike(List.of(classes)).stream()
                .map(alike -> alike.tests()
                                .mapToObj(test -> index.tests().get(test).name())
                                .toList() + " "
                        + Stream.of("Fraud", "Fx", "Pay")
                                .filter(name -> alike.hits().containsKey(key(name)))
                                .toList())
                .toList();
    }

    @Test
    void putsTestsTogetherThatRanTheSameOfSomeClasses() {
        assertThat(alike(index(), key("Fx"))).containsExactly("[A, B, D] [Fx]", "[E] [Fx]");
        assertThat(alike(index(), key("Fx"), key("Pay")))
                .containsExactly("[A, D] [Fx]", "[B] [Fx, Pay]", "[C] [Pay]", "[E] [Fx]");
        assertThat(alike(index(), key("Fraud"), key("Pay")))
                .containsExactly("[B] [Pay]", "[C] [Fraud, Pay]", "[D] [Fraud]");
    }

    @Test
    void knowsNothingOfClassesThatNobodyRan() {
        assertThat(alike(index(), new ClassKey(1, "com/shop/Fx", 2))).isEmpty();
        assertThat(alike(index())).isEmpty();
    }

    @Test
    void keepsTheOrderOfTestsThatAreLookedAtPieceByPiece() {
        Footprint convert = shop.ran("Fx#convert");
        Footprint pay = shop.ran("Pay#pay");
        TestsByClass index = TestsByClass.of(IntStream.range(0, 25_000)
                .mapToObj(test -> test("T" + test, test % 3 == 0 ? convert : pay))
                .toList());

        assertThat(index.alike(List.of(key("Fx"))))
                .singleElement()
                .satisfies(alike -> assertThat(alike.tests().toArray())
                        .containsExactly(IntStream.range(0, 25_000)
                                .filter(test -> test % 3 == 0)
                                .toArray()));
    }
}
