package io.countersign.report.html.place;

/** The names of the pages, relative to the report folder. */
public final class PageNames {

    public static final String INDEX = "index.html";
    public static final String EVIDENCE = "evidence.html";
    public static final String TESTS = "tests.html";
    public static final String MATRIX = "matrix.html";
    /** One workflow, named by the fragment. */
    public static final String WORKFLOW = "workflow.html";
    /** One requirement, named by the fragment. */
    public static final String REQUIREMENT = "requirement.html";
    /** One test, named by the fragment. */
    public static final String TEST = "test.html";
    /** One source file, named by the fragment. */
    public static final String SOURCE = "source.html";

    private PageNames() {}

    /**
     * A list that may be spread over several pages.
     *
     * @param list such as {@code requirements}
     * @param piece which of its pages, counted from 1
     */
    public static String piece(String list, int piece) {
        return list + (piece == 1 ? "" : "-" + piece) + ".html";
    }
}
