package io.countersign.analysis.results;

import io.countersign.model.evidence.Execution;
import io.countersign.model.evidence.Failure;
import io.countersign.model.evidence.Outcome;
import io.countersign.model.evidence.TestSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One {@code testcase} while it is read. */
final class JunitXmlCase {

    private static final Pattern JAVA_CLASS = Pattern.compile("\\p{javaJavaIdentifierStart}\\p{javaJavaIdentifierPart}*"
            + "(?:\\.\\p{javaJavaIdentifierStart}\\p{javaJavaIdentifierPart}*)*");

    /** {@code works}, {@code works(String, int)[2]}, and {@code works{String}[2]} of older versions of Surefire. */
    private static final Pattern METHOD =
            Pattern.compile("(?<name>[^(){}\\[\\]]+)(?:[({](?<types>[^(){}]*)[)}])?(?:\\[.*])?");

    /** Seconds: with separators of thousands, or with an exponent. */
    private static final Pattern TIME =
            Pattern.compile("[0-9]{1,3}(,[0-9]{3})*(\\.[0-9]+)?|[0-9]+(\\.[0-9]+)?([eE]-?[0-9]{1,2})?");

    private static final double MOST_SECONDS = 1e8;

    private final String home;
    private final String name;
    private final long nanos;
    private final List<Failure> before = new ArrayList<>();
    private Optional<Failure> failure = Optional.empty();
    private Optional<String> skipped = Optional.empty();

    /** @param suite stands in for the class where the case names none */
    JunitXmlCase(XmlElement element, String suite) {
        String named = element.attribute("classname");
        home = Texts.cut(named.isBlank() ? suite.strip() : named.strip(), Texts.NAME);
        String own = Texts.cut(element.attribute("name").strip(), Texts.NAME);
        name = own.equals(home) ? "" : own;
        nanos = nanos(element.attribute("time"));
        status(element.attribute("status"));
        status(element.attribute("result"));
    }

    /** Some dialects say by an attribute that a test was not run. */
    private void status(String status) {
        switch (status.toLowerCase(Locale.ROOT)) {
            case "notrun", "skipped", "suppressed", "disabled", "ignored" -> skipped = Optional.of("");
            case "failed", "failure", "error" -> failure = Optional.of(new Failure("failure", ""));
            default -> {}
        }
    }

    private static long nanos(String time) {
        if (time.length() > 30 || !TIME.matcher(time).matches()) {
            return 0;
        }
        double seconds = Double.parseDouble(time.replace(",", ""));
        return seconds > MOST_SECONDS ? 0 : Math.round(seconds * 1e9);
    }

    /** A direct child that has ended. */
    void child(XmlElement element, String text) {
        String message = element.attribute("message");
        Failure thrown = Endings.failure(element.attribute("type"), message, text);
        switch (element.name()) {
            case "failure", "error" -> failure = Optional.of(thrown);
            case "skipped" -> skipped = Optional.of(thrown(message, text));
            case "rerunFailure", "rerunError", "flakyFailure", "flakyError" -> before.add(thrown);
            default -> {}
        }
    }

    /** The first line of why it was skipped: where an assumption did not hold, a stack trace follows it. */
    private static String thrown(String message, String text) {
        String reason = message.isBlank() ? text : message;
        return Texts.cut(reason.strip().lines().findFirst().orElse(""), Texts.NAME);
    }

    String home() {
        return home;
    }

    /** Of the class, for people. */
    String displayName() {
        return type() instanceof TestSource.Type ? home.substring(home.lastIndexOf('.') + 1) : home;
    }

    /** Empty for the class itself. */
    String name() {
        return name;
    }

    TestSource type() {
        return JAVA_CLASS.matcher(home).matches() ? new TestSource.Type(home) : new TestSource.Unknown();
    }

    /** The method of this name, where the name may be one; nobody says which of several overloads. */
    TestSource source() {
        Matcher method = METHOD.matcher(name);
        if (!(type() instanceof TestSource.Type type) || !method.matches()) {
            return type();
        }
        String types = Optional.ofNullable(method.group("types")).orElse("");
        return new TestSource.Method(
                type.className(),
                method.group("name").strip(),
                types.isBlank() ? List.of() : Arrays.asList(types.strip().split("\\s*,\\s*", -1)));
    }

    /** What came before its end, and its end; whatever else it says, it did not pass where it says so at all. */
    List<Execution> executions(Endings endings) {
        List<Execution> executions = new ArrayList<>();
        before.forEach(earlier -> executions.add(endings.failed(earlier, 0)));
        executions.add(failure.map(thrown -> endings.failed(thrown, nanos))
                .or(() -> skipped.map(reason -> endings.of(Outcome.SKIPPED, Optional.empty(), reason, nanos)))
                .orElseGet(() -> endings.passed(nanos)));
        return executions;
    }
}
