package io.countersign.report.html;

import io.countersign.report.html.place.PageNames;
import java.util.Locale;

/** The pages that are filled when they are opened, because what they show is too much to be loaded by all who read the verdict. */
enum OpenedPage {
    TESTS(
            PageNames.TESTS,
            PageNames.TESTS,
            "Tests",
            "Every test with how it ended, what it claims and how much it ran.",
            "report.json"),
    TEST(PageNames.TEST, PageNames.TESTS, "Test", "", "report.json"),
    MATRIX(
            PageNames.MATRIX,
            PageNames.MATRIX,
            "Matrix",
            "Which tests verify a requirement, and which requirements a test verifies.",
            PageNames.piece(Selection.REQUIREMENTS, 1)),
    WORKFLOW(
            PageNames.WORKFLOW,
            PageNames.piece(Selection.WORKFLOWS, 1),
            "Workflow",
            "",
            PageNames.piece(Selection.WORKFLOWS, 1)),
    REQUIREMENT(
            PageNames.REQUIREMENT,
            PageNames.piece(Selection.REQUIREMENTS, 1),
            "Requirement",
            "",
            PageNames.piece(Selection.REQUIREMENTS, 1)),
    SOURCE(PageNames.SOURCE, PageNames.piece(Selection.CODE, 1), "Source", "", PageNames.piece(Selection.CODE, 1));

    private final String file;
    private final String entry;
    private final String title;
    private final String lead;
    private final String instead;

    OpenedPage(String file, String entry, String title, String lead, String instead) {
        this.file = file;
        this.entry = entry;
        this.title = title;
        this.lead = lead;
        this.instead = instead;
    }

    String file() {
        return file;
    }

    /** The entry of the navigation that leads to it. */
    String entry() {
        return entry;
    }

    String title() {
        return title;
    }

    /** By which the scripts know it. */
    String kind() {
        return name().toLowerCase(Locale.ROOT);
    }

    String lead() {
        return lead;
    }

    /** Where somebody without scripts finds the same. */
    String instead() {
        return instead;
    }
}
