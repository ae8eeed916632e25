package io.countersign.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The page of the goals says what the plugin's descriptor says. */
class GoalsPageTest {

    private static final Path PAGE = Path.of("../../docs/maven.md");
    private static final String MARKER = "<!-- Compared with the plugin's descriptor by a test. -->\n";

    @Test
    void thePageListsEveryGoalAndParameterOfTheDescriptor() throws Exception {
        String goals = goals();
        Path review = Path.of("target/golden/maven-goals.md");
        Files.createDirectories(review.getParent());
        Files.writeString(review, goals);

        assertThat(Files.readString(PAGE)).contains(MARKER);
        assertThat(Files.readString(PAGE).split(MARKER, 2)[1]).isEqualTo(goals);
    }

    private static String goals() throws Exception {
        Element plugin = DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(Path.of("target/classes/META-INF/maven/plugin.xml").toFile())
                .getDocumentElement();
        return elements(plugin, "mojo").stream()
                .sorted(Comparator.comparing(goal -> text(goal, "goal")))
                .map(GoalsPageTest::goal)
                .collect(Collectors.joining("\n", "\n", ""));
    }

    private static String goal(Element goal) {
        List<String> lines = new ArrayList<>();
        String phase = text(goal, "phase");
        lines.add("### `countersign:" + text(goal, "goal") + "`" + (phase.isEmpty() ? "" : ", phase `" + phase + "`"));
        lines.add("");
        lines.add(markdown(text(goal, "description")));
        lines.add("");
        lines.add("| parameter | property | default | |");
        lines.add("| --- | --- | --- | --- |");
        elements(goal, "parameter").stream()
                .filter(parameter -> text(parameter, "editable").equals("true"))
                .map(parameter -> parameter(goal, parameter))
                .forEach(lines::add);
        return String.join("\n", lines) + "\n";
    }

    private static String parameter(Element goal, Element parameter) {
        String name = text(parameter, "name");
        Element configuration = elements(goal, "configuration").get(0);
        Element told = elements(configuration, name).stream().findFirst().orElse(null);
        String property = told == null ? "" : told.getTextContent().replaceAll("[${}]", "");
        String otherwise = told == null ? "" : told.getAttribute("default-value");
        return "| `" + name + "` | " + code(property) + " | " + code(otherwise) + " | "
                + markdown(text(parameter, "description")) + " |";
    }

    private static String code(String text) {
        return text.isEmpty() ? "" : "`" + text + "`";
    }

    private static String markdown(String description) {
        return description.replaceAll("</?code>", "`").replaceAll("\\s+", " ").strip();
    }

    private static String text(Element parent, String name) {
        return elements(parent, name).stream()
                .filter(element -> element.getParentNode() == parent)
                .map(Element::getTextContent)
                .findFirst()
                .orElse("");
    }

    private static List<Element> elements(Element parent, String name) {
        NodeList found = parent.getElementsByTagName(name);
        return IntStream.range(0, found.getLength())
                .mapToObj(index -> (Element) found.item(index))
                .toList();
    }
}
