package io.countersign.analysis.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.model.declared.CodeElement;
import io.countersign.model.declared.CodePattern;
import io.countersign.model.declared.Scope;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A scope holds what is found by holding it against every method of every class, and in the same order. */
final class ClassesByNameTest {

    private static final Path JAR = DifferentialTest.jarOf(org.apache.commons.lang3.StringUtils.class);
    private static final CodeBase CODE = CodeBase.read(JAR.getParent(), List.of(JAR));

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void holdsWhatLookingAtEveryMethodFinds(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 20; round++) {
            List<String> patterns = new ArrayList<>();
            for (int i = random.nextInt(4); i >= 0; i--) {
                patterns.add((random.nextInt(4) == 0 ? "!" : "") + pattern(random));
            }
            Scope scope = CompiledCode.scope(patterns.toArray(String[]::new));
            Selection all = Selection.of(CODE.classes(), method -> scope.contains(method.element()));
            Selection found = CODE.select(scope);

            assertThat(found.classes()).as("%s", patterns).isEqualTo(all.classes());
            assertThat(found.classes()).allMatch(type -> found.methods(type).equals(all.methods(type)));
            assertThat(CODE.unmatched(scope))
                    .as("%s", patterns)
                    .isEqualTo(scope.patterns().stream()
                            .filter(pattern -> CODE.classes().stream().noneMatch(type -> names(pattern, type)))
                            .toList());
        }
    }

    private static boolean names(CodePattern pattern, CodeClass type) {
        return pattern.matches(new CodeElement(type.name(), "", List.of()))
                || type.methods().stream().anyMatch(method -> pattern.matches(method.element()));
    }

    private static String pattern(Random random) {
        List<CodeClass> classes = CODE.classes().stream()
                .filter(code -> !code.methods().isEmpty())
                .toList();
        CodeClass type = classes.get(random.nextInt(classes.size()));
        String outer =
                type.name().contains("$") ? type.name().substring(0, type.name().indexOf('$')) : type.name();
        return switch (random.nextInt(7)) {
            case 0 -> type.packageName() + "..";
            case 1 -> type.packageName() + ".*";
            case 2 -> type.name();
            case 3 -> outer;
            case 4 ->
                type.name() + "#"
                        + type.methods()
                                .get(random.nextInt(type.methods().size()))
                                .element()
                                .method();
            case 5 -> outer.substring(0, outer.length() - 1);
            default -> type.packageName().substring(0, type.packageName().lastIndexOf('.')) + "..";
        };
    }
}
