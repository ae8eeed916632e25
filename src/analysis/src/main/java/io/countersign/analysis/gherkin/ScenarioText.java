package io.countersign.analysis.gherkin;

import io.cucumber.messages.types.DataTable;
import io.cucumber.messages.types.DocString;
import io.cucumber.messages.types.Examples;
import io.cucumber.messages.types.Scenario;
import io.cucumber.messages.types.Step;
import io.cucumber.messages.types.TableCell;
import io.cucumber.messages.types.TableRow;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a scenario says, however it is indented and whatever comments stand in it. */
final class ScenarioText {

    private ScenarioText() {}

    static String of(List<Step> steps) {
        return steps.stream().map(ScenarioText::of).collect(Collectors.joining());
    }

    static String of(Scenario scenario) {
        return of(scenario.getSteps())
                + scenario.getExamples().stream().map(ScenarioText::of).collect(Collectors.joining());
    }

    /** Where engines may say that the scenario stands. */
    static List<Integer> lines(Scenario scenario) {
        return Stream.concat(
                        Stream.of(scenario.getLocation()),
                        scenario.getExamples().stream()
                                .flatMap(examples -> examples.getTableBody().stream())
                                .map(TableRow::getLocation))
                .map(place -> place.getLine().intValue())
                .toList();
    }

    private static String of(Step step) {
        return step.getKeyword().strip() + " " + step.getText().strip() + "\n"
                + step.getDocString()
                        .map(DocString::getContent)
                        .map(text -> text.strip() + "\n")
                        .orElse("")
                + step.getDataTable()
                        .map(DataTable::getRows)
                        .map(ScenarioText::rows)
                        .orElse("");
    }

    private static String of(Examples examples) {
        return "Examples\n" + rows(examples.getTableHeader().stream().toList()) + rows(examples.getTableBody());
    }

    private static String rows(List<TableRow> rows) {
        return rows.stream()
                .map(row -> row.getCells().stream().map(TableCell::getValue).collect(Collectors.joining(" | ")) + "\n")
                .collect(Collectors.joining());
    }
}
