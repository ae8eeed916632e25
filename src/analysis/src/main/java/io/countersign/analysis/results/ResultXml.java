package io.countersign.analysis.results;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads one XML file that may be anybody's. Nothing is loaded that it names: a DOCTYPE is passed over, and a reference to an entity it
 * declares ends the reading.
 */
final class ResultXml {

    /** How deep elements may be nested. */
    static final int DEPTH = 256;

    /** The JDK's own parser, whatever else is on the class path. */
    private static final XMLInputFactory FACTORY = factory();

    private final List<ResultsFormat> formats;

    /** @param formats the first that understands the root element reads the file */
    ResultXml(List<ResultsFormat> formats) {
        this.formats = List.copyOf(formats);
    }

    /**
     * What was read.
     *
     * @param fault what ended the reading before the end of the file, to be read after its name; empty when all was read
     * @param foreign the root element of a file that is none of results
     */
    record Content(ReadTests tests, Optional<String> fault, Optional<String> foreign) {}

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> InputStream.nullInputStream());
        return factory;
    }

    /**
     * Reads to the end, or to the first fault.
     *
     * @throws IOException when nothing of it can be read
     */
    Content read(String file, InputStream input) throws IOException {
        Optional<ResultsHandler> handler = Optional.empty();
        try {
            XMLStreamReader reader = FACTORY.createXMLStreamReader(XmlText.of(input));
            try {
                while (reader.getEventType() != XMLStreamConstants.START_ELEMENT) {
                    reader.next();
                }
                handler = formats.stream()
                        .filter(format -> format.understands(reader.getName()))
                        .findFirst()
                        .map(format -> format.open(file));
                if (handler.isEmpty()) {
                    String root = Texts.cut(reader.getName().toString(), Texts.NAME);
                    return new Content(ReadTests.none(), Optional.empty(), Optional.of(root));
                }
                return content(handler, elements(reader, handler.get()));
            } catch (XMLStreamException e) {
                return content(handler, Optional.of(ResultsMessages.notWellFormed(reader.getLocation())));
            } finally {
                reader.close();
            }
        } catch (XMLStreamException e) {
            return content(handler, Optional.of(ResultsMessages.noXml()));
        }
    }

    private static Content content(Optional<ResultsHandler> handler, Optional<String> fault) {
        return new Content(handler.map(ResultsHandler::tests).orElseGet(ReadTests::none), fault, Optional.empty());
    }

    private static Optional<String> elements(XMLStreamReader reader, ResultsHandler handler) throws XMLStreamException {
        int depth = 0;
        for (int event = reader.getEventType(); ; event = reader.next()) {
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> {
                    depth++;
                    if (depth > DEPTH) {
                        return Optional.of(ResultsMessages.tooDeep(DEPTH, reader.getLocation()));
                    }
                    handler.start(new XmlElement(reader.getName(), attributes(reader)));
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    handler.end();
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> handler.text(reader.getText());
                case XMLStreamConstants.ENTITY_REFERENCE -> {
                    return Optional.of(ResultsMessages.entity(reader.getLocation()));
                }
                case XMLStreamConstants.END_DOCUMENT -> {
                    return Optional.empty();
                }
                default -> {}
            }
        }
    }

    private static Map<String, String> attributes(XMLStreamReader reader) {
        Map<String, String> attributes = new HashMap<>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeName(i).getNamespaceURI().isEmpty()) {
                attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
            }
        }
        return attributes;
    }
}
