package io.countersign.analysis.json;

import io.countersign.analysis.intake.FileFaults;
import io.countersign.analysis.intake.InputMessages;
import io.countersign.analysis.intake.Limits;
import io.countersign.analysis.intake.Quoted;
import io.countersign.analysis.json.JsonValue.Kind;
import io.countersign.model.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/** Makes values with their places of JSON text; Jackson's own tree forgets where it was read. */
public final class JsonReader {

    /** Texts are as long as their file at most, and numbers are kept as they are written. */
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(Limits.DEPTH)
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private static final int MESSAGE_CHARACTERS = 200;

    private final JsonParser parser;
    private final FileFaults faults;

    private JsonReader(JsonParser parser, FileFaults faults) {
        this.parser = parser;
        this.faults = faults;
    }

    /** The only value of the file; empty when a fault was filed instead. */
    public static Optional<JsonValue> read(String text, FileFaults faults) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            return new JsonReader(parser, faults).read();
        }
    }

    private Optional<JsonValue> read() {
        try {
            if (parser.nextToken() == null) {
                faults.addToFile("the file is empty; write JSON into it or take it out");
                return Optional.empty();
            }
            JsonValue value = value("");
            if (parser.nextToken() != null) {
                faults.add(place(), "a second value begins here; a JSON file holds one");
            }
            return Optional.of(value);
        } catch (JacksonException broken) {
            file(broken);
            return Optional.empty();
        }
    }

    /** Recursion is as deep as the factory's limit of depth. */
    private JsonValue value(String name) {
        Location place = place();
        return switch (Objects.requireNonNull(parser.currentToken())) {
            case START_OBJECT -> new JsonValue(Kind.OBJECT, name, "", members(), place);
            case START_ARRAY -> new JsonValue(Kind.ARRAY, name, "", elements(), place);
            case VALUE_STRING -> scalar(Kind.STRING, name, place);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> scalar(Kind.NUMBER, name, place);
            case VALUE_TRUE, VALUE_FALSE -> scalar(Kind.FLAG, name, place);
            default -> scalar(Kind.NULL, name, place);
        };
    }

    private JsonValue scalar(Kind kind, String name, Location place) {
        return new JsonValue(kind, name, Objects.requireNonNullElse(parser.getString(), ""), List.of(), place);
    }

    private List<JsonValue> members() {
        List<JsonValue> members = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            members.add(value(name));
        }
        return members;
    }

    private List<JsonValue> elements() {
        List<JsonValue> elements = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            elements.add(value(""));
        }
        return elements;
    }

    private Location place() {
        return place(parser.currentTokenLocation());
    }

    private Location place(TokenStreamLocation place) {
        return faults.at(place.getLineNr(), place.getColumnNr());
    }

    private void file(JacksonException broken) {
        TokenStreamLocation known = broken.getLocation();
        Location at = known == null || known.getLineNr() < 1 ? place(parser.currentLocation()) : place(known);
        if (broken instanceof StreamConstraintsException
                && broken.getOriginalMessage().contains("nesting depth")) {
            faults.add(at, InputMessages.tooDeep());
        } else {
            // What follows tells where the parser's own source is, which is a text here.
            String reason = broken.getOriginalMessage().split("\\n| \\(for ", 2)[0];
            faults.add(at, "the file is not JSON here: " + Quoted.visible(reason, MESSAGE_CHARACTERS));
        }
    }
}
