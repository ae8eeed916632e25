package io.countersign.analysis.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.model.Probes;
import io.countersign.model.evidence.EnteredMethod;
import io.countersign.model.evidence.Entries;
import io.countersign.model.evidence.Footprint;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Kotlin's compiler copies inline functions to their callers; the function then ran although its own class did not. */
class KotlinInlineTest {

    @Test
    void aCopyThatRanCoversAndTouchesTheFunctionItCameFrom() {
        Path jar = Path.of(kotlin.text.StringsKt.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath());
        CodeBase code = CodeBase.read(jar.getParent(), List.of(jar));
        CodeClass holder = code.find("kotlin/io/encoding/Base64Kt").orElseThrow();
        BitSet all = new BitSet();
        all.set(0, holder.key().probeCount());
        Footprint onlyHolder = new Footprint(Map.of(holder.key(), Probes.of(all)));

        Selection covered = Selection.of(
                code.classes().stream().filter(type -> type != holder).toList(),
                method -> code.coverage(single(code, method), onlyHolder)
                                .methods()
                                .covered()
                        == 1);
        assertThat(covered.classes())
                .extracting(CodeClass::name)
                .containsExactly("kotlin.collections.ArraysKt___ArraysKt");
        assertThat(code.touches(covered, onlyHolder)).isTrue();
        Selection others = Selection.of(
                code.classes().stream().filter(type -> type != holder).toList(),
                method -> covered.classes().stream().noneMatch(type -> covered.contains(type, method)));
        assertThat(code.touches(others, onlyHolder)).isFalse();

        // A copy has no entry of its own, so it touches, and nobody knows when.
        Footprint entered = new Footprint(onlyHolder.hits(), new Entries(true, everyMethod(holder)));
        assertThat(code.touchMask(covered).firstTouch(entered)).isEqualTo(new FirstTouch.NotKnown());
        assertThat(code.touchMask(code.selectClass(holder)).firstTouch(entered)).isEqualTo(new FirstTouch.At(0));
    }

    private static List<EnteredMethod> everyMethod(CodeClass type) {
        return IntStream.range(0, type.methods().size())
                .filter(i -> type.methods().get(i).hasCode())
                .mapToObj(i -> new EnteredMethod(type.key(), i))
                .toList();
    }

    private static Selection single(CodeBase code, CodeMethod wanted) {
        String name = wanted.element().className().replace('.', '/');
        return Selection.of(List.of(code.find(name).orElseThrow()), wanted::equals);
    }
}
