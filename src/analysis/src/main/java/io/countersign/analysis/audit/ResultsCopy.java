package io.countersign.analysis.audit;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;

/**
 * A file in which a build tool wrote how tests ended, without what it tells of the machine: Surefire writes every system property into it, and what
 * tests printed, and Open Test Reporting the names of host and user. Nothing is derived from these.
 */
final class ResultsCopy {

    /** Root elements of files of results; of any other file nothing but its root is kept. */
    private static final Set<String> ROOTS = Set.of("testsuite", "testsuites", "events");

    private static final Set<String> LEFT_OUT =
            Set.of("properties", "system-out", "system-err", "infrastructure", "attachments");
    private static final Set<String> LEFT_OUT_ATTRIBUTES = Set.of("hostname");
    private static final int DEPTH = 256;

    private final XMLStreamReader in;
    private final XMLStreamWriter out;

    private ResultsCopy(XMLStreamReader in, XMLStreamWriter out) {
        this.in = in;
        this.out = out;
    }

    /** Where the file is damaged, the copy ends in damage at the same element. */
    static void write(Path file, Path target) throws IOException {
        try (InputStream input = new BufferedInputStream(Files.newInputStream(file));
                OutputStream output = new BufferedOutputStream(Files.newOutputStream(target))) {
            try {
                XMLStreamWriter writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(output, "UTF-8");
                try {
                    XMLStreamReader reader = factory().createXMLStreamReader(input);
                    writer.writeStartDocument("UTF-8", "1.0");
                    new ResultsCopy(reader, writer).copy();
                } finally {
                    writer.flush();
                }
            } catch (XMLStreamException damaged) {
                output.write('<');
            }
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> InputStream.nullInputStream());
        return factory;
    }

    private void copy() throws XMLStreamException {
        int depth = 0;
        while (in.hasNext()) {
            switch (in.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (depth == 0 && !ROOTS.contains(in.getLocalName())) {
                        start();
                        out.writeEndElement();
                        return;
                    }
                    if (LEFT_OUT.contains(in.getLocalName())) {
                        skip();
                    } else if (++depth > DEPTH + 1) {
                        throw new XMLStreamException("nested too deep");
                    } else {
                        start();
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    out.writeEndElement();
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> out.writeCharacters(in.getText());
                case XMLStreamConstants.ENTITY_REFERENCE -> throw new XMLStreamException("a reference to an entity");
                default -> {}
            }
        }
        out.writeEndDocument();
    }

    private void start() throws XMLStreamException {
        String prefix = in.getPrefix() == null ? "" : in.getPrefix();
        String namespace = in.getNamespaceURI() == null ? "" : in.getNamespaceURI();
        out.writeStartElement(prefix, in.getLocalName(), namespace);
        for (int i = 0; i < in.getNamespaceCount(); i++) {
            String declared = in.getNamespaceURI(i) == null ? "" : in.getNamespaceURI(i);
            if (in.getNamespacePrefix(i) == null) {
                out.writeDefaultNamespace(declared);
            } else {
                out.writeNamespace(in.getNamespacePrefix(i), declared);
            }
        }
        for (int i = 0; i < in.getAttributeCount(); i++) {
            String name = in.getAttributeLocalName(i);
            // Attributes with a namespace say nothing of how a test ended.
            boolean own = in.getAttributeNamespace(i) == null
                    || in.getAttributeNamespace(i).isEmpty();
            if (own && !LEFT_OUT_ATTRIBUTES.contains(name)) {
                out.writeAttribute(name, name.equals("path") ? name(in.getAttributeValue(i)) : in.getAttributeValue(i));
            }
        }
    }

    /** An absolute path tells where somebody works. */
    private static String name(String path) {
        boolean absolute = path.startsWith("/") || path.contains(":");
        return absolute ? path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1) : path;
    }

    private void skip() throws XMLStreamException {
        int open = 1;
        while (open > 0) {
            int event = in.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                open++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                open--;
            }
        }
    }
}
