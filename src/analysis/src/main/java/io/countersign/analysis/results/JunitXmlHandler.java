package io.countersign.analysis.results;

import io.countersign.analysis.results.ReadTests.Reported;
import io.countersign.model.evidence.TestNode;
import io.countersign.model.evidence.TestSource;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes a test of every {@code testcase}, below a container for its class. */
final class JunitXmlHandler implements ResultsHandler {

    private static final String ROOT = "[results:junit-xml]";

    private final Endings endings;
    private final List<Reported> tests = new ArrayList<>();
    private final Deque<String> suites = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();
    private Optional<JunitXmlCase> open = Optional.empty();

    /** The child of the open case that says how it ended. */
    private Optional<XmlElement> ending = Optional.empty();

    /** How many elements are open inside of the open case. */
    private int depth;

    JunitXmlHandler(Endings endings) {
        this.endings = endings;
        tests.add(new Reported(
                new TestNode(ROOT, Optional.empty(), "JUnit XML", false, Set.of(), new TestSource.Unknown(), List.of()),
                "",
                ""));
    }

    @Override
    public void start(XmlElement element) {
        if (open.isPresent()) {
            depth++;
            if (depth == 1) {
                ending = Optional.of(element);
                text.setLength(0);
            }
        } else if (element.name().equals("testcase")) {
            open = Optional.of(new JunitXmlCase(element, suites.isEmpty() ? "" : suites.getFirst()));
        } else {
            suites.push(element.attribute("name"));
        }
    }

    @Override
    public void text(String piece) {
        if (ending.isPresent() && text.length() < Texts.LONG) {
            text.append(piece, 0, Math.min(piece.length(), Texts.LONG));
        }
    }

    @Override
    public void end() {
        if (open.isEmpty()) {
            suites.pop();
        } else if (depth == 0) {
            add(open.get());
            open = Optional.empty();
        } else {
            depth--;
            if (depth == 0) {
                ending.ifPresent(element -> open.get().child(element, text.toString()));
                ending = Optional.empty();
            }
        }
    }

    private void add(JunitXmlCase one) {
        String container = ROOT + "/[class:" + encoded(one.home()) + "]";
        tests.add(container(one, container));
        if (!one.name().isEmpty()) {
            tests.add(new Reported(
                    new TestNode(
                            container + "/[test:" + encoded(one.name()) + "]",
                            Optional.of(container),
                            one.name(),
                            true,
                            Set.of(),
                            one.source(),
                            one.executions(endings)),
                    one.home(),
                    one.name()));
        }
    }

    /** A case without a name is the class itself, which could not be set up. */
    private Reported container(JunitXmlCase one, String id) {
        return new Reported(
                new TestNode(
                        id,
                        Optional.of(ROOT),
                        one.displayName(),
                        false,
                        Set.of(),
                        one.type(),
                        one.name().isEmpty() ? one.executions(endings) : List.of()),
                one.home(),
                "");
    }

    /** As JUnit writes names into a UniqueId. */
    private static String encoded(String name) {
        return name.replace("%", "%25")
                .replace("[", "%5B")
                .replace("]", "%5D")
                .replace("/", "%2F")
                .replace(":", "%3A");
    }

    @Override
    public ReadTests tests() {
        return new ReadTests(tests, Instant.MIN, true);
    }
}
