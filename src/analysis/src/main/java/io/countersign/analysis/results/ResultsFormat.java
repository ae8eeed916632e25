package io.countersign.analysis.results;

import javax.xml.namespace.QName;

/** A format of result files, known by its root element. */
interface ResultsFormat {

    /** Whether a file with this root element is of the format. */
    boolean understands(QName root);

    /**
     * Begins a file.
     *
     * @param file the name reports show
     */
    ResultsHandler open(String file);
}
