package io.countersign.agent.assertion;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AnnotationNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.MethodNode;

/** What a test class says of itself by annotations: which methods are tests, and whether somebody else may check them. */
final class Surroundings {

    private static final Pattern TEST = Pattern.compile("^L(org/junit/(jupiter/api/(Test|RepeatedTest)"
            + "|jupiter/params/ParameterizedTest|Test)|org/testng/annotations/Test|io/cucumber/java/.+);$");

    /** Annotations of others may be orders to an extension that checks. */
    private static final Pattern HARMLESS =
            Pattern.compile("^L(java|javax|jakarta|kotlin|groovy|lombok|org/junit|org/testng"
                    + "|org/mockito|org/springframework|org/jspecify|org/apiguardian|io/cucumber|io/countersign)/");

    private static final Pattern EXTENDING = Pattern.compile("(/ExtendWith|/RunWith|/Listeners);$");
    private static final Pattern EXTENSION_OR_RULE = Pattern.compile("(/RegisterExtension|/Rule|/ClassRule);$");
    private static final Pattern HARMLESS_RULE = Pattern.compile("^L(org/junit|org/mockito)/");
    private static final Set<String> HARMLESS_EXTENSIONS = Set.of(
            "org/mockito/junit/jupiter/MockitoExtension",
            "org/mockito/junit/MockitoJUnitRunner",
            "org/springframework/test/context/junit/jupiter/SpringExtension",
            "org/springframework/test/context/junit4/SpringRunner",
            "org/springframework/test/context/junit4/SpringJUnit4ClassRunner",
            "org/junit/runners/JUnit4",
            "org/junit/runners/Parameterized",
            "org/junit/experimental/runners/Enclosed");

    private Surroundings() {}

    static boolean isTest(MethodNode method) {
        return all(method.visibleAnnotations).stream()
                .anyMatch(annotation -> TEST.matcher(annotation.desc).find());
    }

    /** Whether the tests of a class may be checked by somebody else than their code. */
    static boolean areDoubtful(ClassNode type) {
        return areDoubtful(type.visibleAnnotations) || type.fields.stream().anyMatch(Surroundings::isDoubtful);
    }

    private static boolean isDoubtful(FieldNode field) {
        return all(field.visibleAnnotations).stream()
                        .anyMatch(annotation ->
                                EXTENSION_OR_RULE.matcher(annotation.desc).find())
                && !HARMLESS_RULE.matcher(field.desc).find();
    }

    /** Whether a test may be checked by somebody else than its code. */
    static boolean areDoubtful(MethodNode method) {
        return areDoubtful(method.visibleAnnotations);
    }

    private static boolean areDoubtful(@Nullable List<AnnotationNode> annotations) {
        return all(annotations).stream().anyMatch(Surroundings::isDoubtful);
    }

    private static boolean isDoubtful(AnnotationNode annotation) {
        if (EXTENDING.matcher(annotation.desc).find()) {
            return !HARMLESS_EXTENSIONS.containsAll(classes(annotation));
        }
        // A time limit is a check of its own.
        return !HARMLESS.matcher(annotation.desc).find()
                || annotation.desc.endsWith("/Timeout;")
                || EXTENSION_OR_RULE.matcher(annotation.desc).find()
                || all(annotation.values).contains("timeout")
                || all(annotation.values).contains("timeOut");
    }

    /** The classes an annotation names; something unknown when it names none. */
    private static List<String> classes(AnnotationNode annotation) {
        List<String> names = new ArrayList<>();
        for (Object value : all(annotation.values)) {
            for (Object element : value instanceof List<?> list ? list : List.of(value)) {
                if (element instanceof Type type) {
                    names.add(type.getInternalName());
                }
            }
        }
        return names.isEmpty() ? List.of("") : names;
    }

    private static <T> List<T> all(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
