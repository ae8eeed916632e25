package io.countersign.analysis.discover;

import io.countersign.analysis.intake.Quoted;
import io.countersign.analysis.text.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Says on a console what was discovered. */
final class DiscoverText {

    private static final int EXAMPLES = 3;
    private static final int UNKNOWN = 20;
    private static final int NOTES = 20;

    private final Discovered discovered;
    private final List<String> lines = new ArrayList<>();

    private DiscoverText(Discovered discovered) {
        this.discovered = discovered;
    }

    static List<String> of(Discovered discovered) {
        DiscoverText text = new DiscoverText(discovered);
        text.addTests();
        text.addSchemes();
        text.addIds();
        discovered.notes().stream().limit(NOTES).forEach(text.lines::add);
        if (discovered.notes().size() > NOTES) {
            text.add("and %d more of this kind.", discovered.notes().size() - NOTES);
        }
        if (!discovered.notes().isEmpty()) {
            text.lines.add("");
        }
        return text.lines;
    }

    private void addTests() {
        long scenarios = discovered.tests().stream().filter(FoundTest::scenario).count();
        long methods = discovered.testCount() - scenarios;
        List<String> kinds = new ArrayList<>();
        if (methods > 0) {
            kinds.add(count(methods, "method") + " in " + count(homes(false), "class"));
        }
        if (scenarios > 0) {
            kinds.add(count(scenarios, "scenario") + " in " + count(homes(true), "feature file"));
        }
        add("Tests          %d%s", discovered.testCount(), kinds.isEmpty() ? "" : ": " + String.join(", ", kinds));
        add("Carry an ID    %d", discovered.carryingCount());
        lines.add("");
    }

    private long homes(boolean scenario) {
        return discovered.tests().stream()
                .filter(test -> test.scenario() == scenario)
                .map(FoundTest::home)
                .distinct()
                .count();
    }

    private void addSchemes() {
        if (discovered.sure().findAny().isPresent()) {
            addTable("Where", discovered.sure());
        }
        if (discovered.doubtful().findAny().isPresent()) {
            addTable("Looks like IDs, may be something else", discovered.doubtful());
        }
    }

    private void addTable(String title, Stream<Scheme> schemes) {
        List<Scheme> rows = schemes.toList();
        int width = Math.max(
                title.length(),
                rows.stream()
                        .mapToInt(scheme -> Quoted.visible(scheme.way().label()).length())
                        .max()
                        .orElse(0));
        add("  %-" + width + "s  %5s  %5s  %s", title, "Tests", "IDs", "Examples");
        rows.forEach(scheme -> add(
                "  %-" + width + "s  %5d  %5d  %s",
                Quoted.visible(scheme.way().label()),
                scheme.tests().size(),
                scheme.ids().size(),
                String.join(
                        ", ",
                        scheme.examples(EXAMPLES).stream().map(Quoted::visible).toList())));
        lines.add("");
    }

    private void addIds() {
        List<FoundId> unknown =
                discovered.ids().stream().filter(id -> !id.declared()).toList();
        int all = discovered.ids().size();
        if (all == 0) {
            return;
        }
        if (!discovered.hasDeclared()) {
            add("IDs            %d; no requirements are declared yet", all);
        } else {
            add("IDs            %d: %d declared, %d not", all, all - unknown.size(), unknown.size());
            Stream.concat(
                            unknown.stream().filter(id -> !id.near().isEmpty()),
                            unknown.stream().filter(id -> id.near().isEmpty()))
                    .limit(UNKNOWN)
                    .forEach(this::addUnknown);
            if (unknown.size() > UNKNOWN) {
                add("  and %d more", unknown.size() - UNKNOWN);
            }
        }
        lines.add("");
    }

    private void addUnknown(FoundId id) {
        String near = Nearest.question(id.near());
        add(
                "  %s in %s%s",
                Quoted.visible(id.id()), Quoted.visible(id.tests().get(0), 120), near.isEmpty() ? "" : "; " + near);
    }

    private void add(String format, Object... values) {
        lines.add(String.format(Locale.ROOT, format, values).stripTrailing());
    }

    private static String count(long number, String word) {
        return number + " " + word + (number == 1 ? "" : word.endsWith("s") ? "es" : "s");
    }
}
