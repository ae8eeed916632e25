package io.countersign.verification.truth;

import io.countersign.verification.runs.TestProject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Sources of tests in the making, and what each of them will execute. */
final class Suite {

    private static final int SHARED_METHODS = 100;
    private static final int TESTS_PER_INITIALISER = 6;

    private final boolean background;
    private final Map<String, String> testClasses = new TreeMap<>();
    private final Map<String, String> testFiles = new TreeMap<>();
    private final Map<String, Owner> owners = new TreeMap<>();
    private final List<Block> blocks = new ArrayList<>();
    private final List<ProductionClass> production = new ArrayList<>();
    private final List<ProductionMethod> shared = new ArrayList<>();
    private final ProductionClass sharedClass = new ProductionClass("Shared");
    private final List<Way> ways;
    private final Set<ProductionMethod> nobodys;
    private int tests;
    private int initialisers;

    /** A suite; {@code background} says whether threads work while tests are open that do not work for them. */
    Suite(boolean background) {
        this.background = background;
        this.ways = Arrays.stream(Way.values())
                .filter(way -> background || way.isContained())
                .toList();
        production.add(sharedClass);
        for (int i = 0; i < SHARED_METHODS; i++) {
            shared.add(sharedClass.add("shared" + i));
        }
        ProductionClass old = new ProductionClass("Old");
        production.add(old);
        ProductionMethod work = old.add("work");
        this.nobodys = background ? Set.of(work) : Set.of();
    }

    /** Whether threads work while tests are open that do not work for them. */
    boolean hasBackground() {
        return background;
    }

    Block block() {
        Block block = new Block(blocks.size());
        blocks.add(block);
        production.add(block.production());
        return block;
    }

    void testClass(String name, String source) {
        testClasses.put("suite." + name, source);
    }

    void testFile(String name, String text) {
        testFiles.put(name, text);
    }

    /** What a test, by its name, or a class of tests, by the name of the class, will execute. */
    Owner owner(String name) {
        return owners.computeIfAbsent(name, key -> Owner.nothingYet());
    }

    /** A name that no other test has. */
    String nextTest() {
        return "t" + tests++;
    }

    int size() {
        return tests;
    }

    /** What runs all the time, on a thread that is older than all tests. */
    Set<ProductionMethod> nobodys() {
        return nobodys;
    }

    Map<String, Owner> owners() {
        return owners;
    }

    /** The next ways in turn; the turn is another one for each block. */
    Way way(Block block, int slot) {
        return ways.get((block.number() * 7 + slot) % ways.size());
    }

    /** A statement that executes a new method in some way, on behalf of a test or container. */
    String own(Block block, String owner, Way way) {
        ProductionMethod method = block.production().add(owner.replace('.', '_') + "_" + block.next());
        owner(owner).own().add(method);
        return way.call(block.leftovers(), List.of(block.part(block.production(), method)));
    }

    /** A statement that starts a thread on behalf of a container, which executes a new method until the container's end. */
    String always(Block block, String container) {
        ProductionMethod method = block.production().add("always" + block.next());
        owner(container).own().add(method);
        return block.leftovers() + ".always(" + block.part(block.production(), method) + ");";
    }

    /** The statements of a test: methods of its own, and methods it shares with its neighbours. */
    String body(Block block, String test, Way way) {
        Owner owner = owner(test);
        List<String> parts = new ArrayList<>();
        for (Way.Whose whose : way.parts()) {
            ProductionMethod method = block.production().add(test + "_" + block.next());
            switch (whose) {
                case OWN -> owner.own().add(method);
                case OWN_LATE -> owner.late().add(method);
                case OWN_NOW_OR_LATE -> owner.maybe().add(method);
                case NOBODYS -> owner.nobodys().add(method);
            }
            parts.add(block.part(block.production(), method));
        }
        if (way.isContained()) {
            int number = Integer.parseInt(test.substring(1));
            for (int i = 0; i < 2; i++) {
                ProductionMethod method = shared.get((number + i) % shared.size());
                owner.own().add(method);
                parts.add(block.part(sharedClass, method));
            }
        }
        return way.call(block.leftovers(), parts);
    }

    /** A statement that touches a class that has an initialiser and is touched by the tests around, too. */
    String initialiser(Block block, String test, Way way) {
        if (initialisers++ % TESTS_PER_INITIALISER == 0) {
            ProductionClass added = new ProductionClass("Initialised" + initialisers);
            added.add("inside");
            added.add("touch");
            added.initialise();
            production.add(added);
        }
        ProductionClass type = production.stream()
                .filter(candidate -> candidate.className().contains("Initialised"))
                .reduce((first, second) -> second)
                .orElseThrow();
        String name = type.className().replace('.', '/');
        ProductionMethod touch = new ProductionMethod(name, 2);
        owner(test).own().add(touch);
        owner(test).maybe().add(new ProductionMethod(name, 1));
        owner(test).maybe().add(new ProductionMethod(name, 3));
        return way.call(block.leftovers(), List.of(block.part(type, touch)));
    }

    TestProject into(TestProject project) {
        production.forEach(type -> project.main(type.className(), type.source()));
        project.main("pause.Pause", resource("pause/Pause.java"));
        blocks.forEach(block -> project.test("suite.Parts" + block.number(), block.source()));
        testClasses.forEach(project::test);
        Stream.of("Leftovers", "Seen", "Session", "Ways")
                .forEach(name -> project.test("suite." + name, resource("suite/" + name + ".java")));
        project.compiled();
        testFiles.forEach((name, text) -> project.file("target/test-classes/" + name, text));
        return project.file(
                "target/test-classes/META-INF/services/org.junit.platform.launcher.LauncherSessionListener",
                "suite.Session\n");
    }

    private static String resource(String name) {
        try (InputStream input = Suite.class.getResourceAsStream("/truth/" + name)) {
            if (input == null) {
                throw new AssertionError(name);
            }
            return new String(input.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
