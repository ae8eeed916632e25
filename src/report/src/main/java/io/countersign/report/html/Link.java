package io.countersign.report.html;

/**
 * A name, and where to find what it names.
 *
 * @param href fragment with its leading {@code #}; empty when the page holds no such place
 */
record Link(String text, String href) {

    static Link none(String text) {
        return new Link(text, "");
    }

    static Link to(String text, String anchor) {
        return new Link(text, "#" + anchor);
    }
}
