package io.countersign.analysis.join;

import io.countersign.analysis.claims.IdShapes;
import io.countersign.analysis.join.Claim.Origin;
import io.countersign.analysis.settings.ClaimSettings;
import io.countersign.analysis.settings.IdPattern;
import io.countersign.model.declared.CodeElement;
import io.countersign.model.declared.DeclaredClaim;
import io.countersign.model.evidence.Outcome;
import io.countersign.model.evidence.TestSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.objectweb.asm.Type;

/**
 * Finds what every test claims: by annotation or comment, by tag, by display name, by a line in YAML. A test that claims the same item in several ways claims
 * it once, in the first of these ways.
 */
public final class Claims {

    private static final String DECLARING = "id:";

    private final Set<String> declaredIds;
    private final List<IdPattern> tagIds;
    private final List<IdPattern> displayNameIds;
    private final TestCode code;
    private final List<DeclaredClaim> declared;
    private final ClaimsByClass byClass;

    /**
     * @param declaredIds of requirements and workflows
     * @param settings how claims are recognised; annotations and comments are in {@code code} already
     */
    public Claims(Set<String> declaredIds, ClaimSettings settings, TestCode code, List<DeclaredClaim> declared) {
        this.declaredIds = Set.copyOf(declaredIds);
        this.tagIds = settings.ids().isEmpty() ? List.of(new IdPattern(IdShapes.of(declaredIds))) : settings.ids();
        this.displayNameIds = settings.displayNames();
        this.code = code;
        this.declared = List.copyOf(declared);
        this.byClass = new ClaimsByClass(declared);
    }

    /** The claims of all tests, declared items or not, in the order of the tests. */
    public List<Claim> of(List<TestFact> tests) {
        List<Claim> claims = new ArrayList<>();
        tests.parallelStream().map(this::of).toList().forEach(claims::addAll);
        Set<DeclaredClaim> naming = tests.parallelStream().flatMap(this::naming).collect(Collectors.toSet());
        declared.stream().filter(claim -> !naming.contains(claim)).forEach(claim -> claims.addAll(ofNobody(claim)));
        return claims;
    }

    /** A claim in YAML for a test that is not in the evidence did not run; it must not be lost without a word. */
    private static List<Claim> ofNobody(DeclaredClaim claim) {
        TestFact absent = new TestFact(
                claim.tests().text(),
                claim.tests().text(),
                new TestSource.Unknown(),
                Set.of(),
                List.of(),
                Outcome.NOT_REACHED,
                "no test of this run is called so",
                false,
                Optional.of(claim.location()));
        return claim.verifies().stream()
                .map(id -> new Claim(absent, id, claim.revision(), Origin.YAML, Optional.of(claim.location())))
                .toList();
    }

    private List<Claim> of(TestFact test) {
        return List.copyOf(Stream.of(marked(test), tagged(test), named(test), declared(test))
                .flatMap(claims -> claims)
                .collect(Collectors.toMap(Claim::item, claim -> claim, (first, later) -> first, LinkedHashMap::new))
                .values());
    }

    private Stream<Claim> marked(TestFact test) {
        return code.marks(test.id()).of(test.source()).stream()
                .flatMap(placed -> placed.mark().ids().stream()
                        .map(id -> new Claim(
                                test,
                                id,
                                placed.mark().revision() > 0
                                        ? OptionalInt.of(placed.mark().revision())
                                        : OptionalInt.empty(),
                                placed.mark().commentLine() > 0 ? Origin.COMMENT : Origin.ANNOTATION,
                                placed.location().map(place -> code.place(test.id(), place)))));
    }

    private Stream<Claim> tagged(TestFact test) {
        return test.tags().stream()
                .sorted()
                .map(tag -> idOf(tag.startsWith("@") ? tag.substring(1) : tag))
                .flatMap(tag -> declaredIds.contains(tag) ? Stream.of(tag) : shaped(tag).stream())
                .map(id -> new Claim(test, id, OptionalInt.empty(), Origin.TAG, test.location()));
    }

    private Optional<String> shaped(String tag) {
        return tagIds.stream().flatMap(ids -> ids.of(tag).stream()).findFirst();
    }

    private Stream<Claim> named(TestFact test) {
        return displayNameIds.isEmpty()
                ? Stream.empty()
                : test.displayNames().stream()
                        .flatMap(name -> displayNameIds.stream().flatMap(ids -> ids.in(name).stream()))
                        .map(id -> new Claim(test, id, OptionalInt.empty(), Origin.NAME, test.location()));
    }

    private Stream<Claim> declared(TestFact test) {
        return naming(test)
                .flatMap(claim -> claim.verifies().stream()
                        .map(id -> new Claim(test, id, claim.revision(), Origin.YAML, Optional.of(claim.location()))));
    }

    /** A scenario below a feature that is a requirement by its tag {@code @id:REQ-1} has that tag, too. */
    private String idOf(String tag) {
        return tag.startsWith(DECLARING) && declaredIds.contains(tag.substring(DECLARING.length()))
                ? tag.substring(DECLARING.length())
                : tag;
    }

    private Stream<DeclaredClaim> naming(TestFact test) {
        return className(test).stream()
                .flatMap(name -> byClass.of(name).stream())
                .filter(claim -> names(claim, test));
    }

    private static Optional<String> className(TestFact test) {
        if (test.source() instanceof TestSource.Method method) {
            return Optional.of(method.className());
        }
        return test.source() instanceof TestSource.Type type ? Optional.of(type.className()) : Optional.empty();
    }

    /** Whether a claim in YAML names this test. */
    static boolean names(DeclaredClaim claim, TestFact test) {
        if (test.source() instanceof TestSource.Method method) {
            return claim.tests()
                    .matches(new CodeElement(
                            method.className(),
                            method.methodName(),
                            method.parameterTypes().stream()
                                    .map(Claims::written)
                                    .toList()));
        }
        return test.source() instanceof TestSource.Type type
                && claim.tests().matches(new CodeElement(type.className(), "", List.of()));
    }

    /** JUnit writes arrays as the JVM does; patterns write them as Java does. */
    private static String written(String parameterType) {
        if (!parameterType.startsWith("[")) {
            return parameterType;
        }
        try {
            return Type.getType(parameterType.replace('.', '/')).getClassName();
        } catch (IllegalArgumentException e) {
            return parameterType;
        }
    }
}
