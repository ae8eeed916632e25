package io.countersign.analysis.results;

/** Is told the elements of one file in their order, and makes tests of them. */
interface ResultsHandler {

    /** An element begins. */
    void start(XmlElement element);

    /** Text of the innermost open element, in pieces. */
    void text(String text);

    /** The innermost open element ends. */
    void end();

    /** What the file has told so far: it may have ended in the middle. To be asked once. */
    ReadTests tests();
}
