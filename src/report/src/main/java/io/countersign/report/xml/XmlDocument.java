package io.countersign.report.xml;

import io.countersign.report.format.Visible;
import java.io.IOException;
import java.io.Writer;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * An XML document in UTF-8, each element on a line of its own. Characters that XML cannot carry, and those that act on the reader's
 * screen, are made visible.
 */
public final class XmlDocument {

    private static final String INDENT = "  ";

    private final XMLStreamWriter xml;
    private int depth;

    private XmlDocument(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /** What an element holds. */
    public interface Content {

        /** Writes it. */
        void write() throws XMLStreamException;
    }

    /** What a document holds. */
    public interface Body {

        /** Writes it. */
        void write(XmlDocument document) throws XMLStreamException;
    }

    /** Writes a document and leaves {@code out} open. */
    public static void write(Writer out, Body body) throws IOException {
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
            xml.writeStartDocument("UTF-8", "1.0");
            body.write(new XmlDocument(xml));
            xml.writeCharacters("\n");
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /** An element with elements in it. Attributes are names and values in turn. */
    public void element(String name, Content content, String... attributes) throws XMLStreamException {
        line();
        xml.writeStartElement(name);
        attributes(attributes);
        depth++;
        content.write();
        depth--;
        line();
        xml.writeEndElement();
    }

    /** An element with nothing in it. */
    public void element(String name, String... attributes) throws XMLStreamException {
        line();
        xml.writeEmptyElement(name);
        attributes(attributes);
    }

    /** An element with text in it. */
    public void text(String name, String text, String... attributes) throws XMLStreamException {
        line();
        xml.writeStartElement(name);
        attributes(attributes);
        xml.writeCharacters(Visible.text(text));
        xml.writeEndElement();
    }

    private void attributes(String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            xml.writeAttribute(attributes[i], Visible.line(attributes[i + 1]));
        }
    }

    private void line() throws XMLStreamException {
        xml.writeCharacters("\n" + INDENT.repeat(depth));
    }
}
