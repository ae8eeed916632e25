package io.countersign.report.html;

/**
 * A name, and where to find what it names.
 *
 * @param href relative to the report folder; empty when the report holds no such place
 */
record Link(String text, String href) {

    static Link none(String text) {
        return new Link(text, "");
    }
}
