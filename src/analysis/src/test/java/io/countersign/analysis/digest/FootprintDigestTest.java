package io.countersign.analysis.digest;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.model.Probes;
import org.junit.jupiter.api.Test;

final class FootprintDigestTest {

    private final FootprintDigest digests = new FootprintDigest();

    private FootprintDigest.Sum sum() {
        return digests.sum();
    }

    @Test
    void isEqualWhateverTheOrderOfTheClasses() {
        FootprintDigest.Sum one = sum();
        one.add("com/shop/Fx", Probes.of(1, 2));
        one.add("com/shop/Pay", Probes.of(0));
        FootprintDigest.Sum other = sum();
        other.add("com/shop/Pay", Probes.of(0));
        other.add("com/shop/Fx", Probes.of(1, 2));

        assertThat(one.hex()).isEqualTo(other.hex()).matches("[0-9a-f]{16}");
    }

    @Test
    void differsWhereAProbeOrAClassDoes() {
        assertThat(of("com/shop/Fx", 1, 2))
                .isNotEqualTo(of("com/shop/Fx", 1))
                .isNotEqualTo(of("com/shop/Fx", 1, 3))
                .isNotEqualTo(of("com/shop/Fy", 1, 2))
                .isNotEqualTo(sum().hex());
    }

    @Test
    void differsWhereClassesChangedTheirProbes() {
        FootprintDigest.Sum one = sum();
        one.add("com/shop/Fx", Probes.of(1));
        one.add("com/shop/Pay", Probes.of(2));
        FootprintDigest.Sum other = sum();
        other.add("com/shop/Fx", Probes.of(2));
        other.add("com/shop/Pay", Probes.of(1));

        assertThat(one.hex()).isNotEqualTo(other.hex());
    }

    /** Reports are compared years later, by other versions: these digits are for ever. */
    @Test
    void staysTheSame() {
        assertThat(of("com/shop/Fx", 1, 2)).isEqualTo("cfbd68e6f610dca6");
        assertThat(sum().hex()).isEqualTo("0000000000000000");
    }

    private String of(String name, int... probes) {
        FootprintDigest.Sum sum = sum();
        sum.add(name, Probes.of(probes));
        return sum.hex();
    }
}
