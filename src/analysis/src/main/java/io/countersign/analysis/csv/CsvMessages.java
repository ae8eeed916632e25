package io.countersign.analysis.csv;

import static io.countersign.analysis.intake.Quoted.quoted;

import io.countersign.analysis.intake.InputMessages;
import io.countersign.analysis.text.Nearest;
import java.util.List;

/** Every sentence about a CSV file and its mapping. */
final class CsvMessages {

    private CsvMessages() {}

    static String noId(String file) {
        return "which column of " + quoted(file)
                + " holds the ID is not said; write an entry of \"requirements\" in countersign.yaml "
                + "with path and id, such as {path: spec.csv, id: Key, title: Summary}";
    }

    static String unknownSeparator(String found) {
        return InputMessages.unknownWord(found, "separator", List.of("comma", "semicolon", "tab"));
    }

    static String empty() {
        return "the file is empty; the first line names the columns";
    }

    static String noColumn(String wanted, List<String> names, char separator) {
        if (names.size() == 1 && names.get(0).matches(".*[,;\\t].*")) {
            return "the header is a single column when split at " + named(separator)
                    + "; write the separator of this file as \"separator\": comma, semicolon or tab";
        }
        return InputMessages.unknown("there is no column " + quoted(wanted), Nearest.to(wanted, names), names);
    }

    static String doubledColumn(String name) {
        return "there are two columns " + quoted(name) + "; give them different names";
    }

    static String otherWidth(int found, int expected) {
        return "the row has " + found + (found == 1 ? " field" : " fields") + ", the header has " + expected
                + "; put a field that holds the separator in quotes";
    }

    static String rowWithoutId(String column) {
        return "the row has no ID in the column " + quoted(column) + "; write one, or take the row out";
    }

    private static String named(char separator) {
        return switch (separator) {
            case ',' -> "commas";
            case ';' -> "semicolons";
            default -> "tabs";
        };
    }
}
