package io.countersign.analysis.diff;

import io.countersign.analysis.intake.InputMessages;
import io.countersign.analysis.intake.Limits;
import io.countersign.analysis.intake.Quoted;
import io.countersign.model.Fault;
import io.countersign.model.InputException;
import io.countersign.model.Location;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/** Reads a {@code report.json}, element by element: it may be far larger than what is kept of it. */
public final class ReportFile {

    /** The name in a report's folder. */
    public static final String NAME = "report.json";

    /** The newest version of the format that is understood. */
    static final int VERSION = 1;

    private static final String SCHEMA = "https://countersign.io/schema/report/";
    private static final long BYTES = 1L << 30;
    private static final int MESSAGE_CHARACTERS = 200;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(Limits.DEPTH)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .build();

    private ReportFile() {}

    /**
     * Reads reports, each named as the file or as the folder it lies in.
     *
     * @throws InputException with what is wrong with any of them
     */
    public static List<ReadReport> readAll(List<Path> paths) {
        List<ReadReport> reports = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        for (Path path : paths) {
            try {
                reports.add(read(path));
            } catch (InputException wrong) {
                wrong.faults().stream().filter(fault -> !faults.contains(fault)).forEach(faults::add);
            }
        }
        if (!faults.isEmpty()) {
            throw new InputException(faults);
        }
        return reports;
    }

    private static ReadReport read(Path path) {
        Path file = Files.isDirectory(path) ? path.resolve(NAME) : path;
        String name = file.toString();
        if (!Files.exists(file)) {
            throw fault(
                    Location.ofFile(name),
                    "there is no such file; name a " + NAME + " that countersign report wrote, or its folder");
        }
        if (!Files.isRegularFile(file)) {
            throw fault(Location.ofFile(name), InputMessages.unreadable());
        }
        try {
            if (Files.size(file) > BYTES) {
                throw fault(Location.ofFile(name), "the file is larger than " + BYTES + " bytes, which is no report");
            }
            checkVersion(file);
            try (InputStream in = open(file);
                    JsonParser parser = MAPPER.createParser(in)) {
                return ReportParser.parse(parser);
            }
        } catch (WrongReportException wrong) {
            throw fault(
                    Location.ofFile(name),
                    "the file is not as a report of format " + VERSION + " is: " + wrong.getMessage()
                            + "; make it again with countersign report");
        } catch (JacksonException broken) {
            throw fault(place(name, broken), "the file is not JSON here: " + reason(broken));
        } catch (IOException unreadable) {
            throw fault(Location.ofFile(name), InputMessages.unreadable());
        }
    }

    private static InputStream open(Path file) throws IOException {
        return new BufferedInputStream(Files.newInputStream(file), 1 << 16);
    }

    /** Before anything else is asked of it: a file of another kind has no fault in its members. */
    private static void checkVersion(Path file) throws IOException {
        Optional<String> schema = Optional.empty();
        Optional<Integer> version = Optional.empty();
        try (InputStream in = open(file);
                JsonParser parser = MAPPER.createParser(in)) {
            if (parser.nextToken() == JsonToken.START_OBJECT) {
                while ((schema.isEmpty() || version.isEmpty()) && parser.nextToken() == JsonToken.PROPERTY_NAME) {
                    String member = parser.currentName();
                    JsonToken value = parser.nextToken();
                    if (member.equals("schema") && value == JsonToken.VALUE_STRING) {
                        schema = Optional.of(parser.getString());
                    } else if (member.equals("formatVersion") && value == JsonToken.VALUE_NUMBER_INT) {
                        version = Optional.of(parser.getIntValue());
                    }
                    parser.skipChildren();
                }
            }
        }
        Location place = Location.ofFile(file.toString());
        if (schema.filter(text -> text.startsWith(SCHEMA)).isEmpty() || version.isEmpty()) {
            throw fault(place, "is no " + NAME + " of Countersign; name one that countersign report wrote");
        }
        if (version.get() != VERSION) {
            throw fault(
                    place,
                    "is of version " + version.get() + " of the format, and this Countersign reads version " + VERSION
                            + "; compare with the version of Countersign that wrote it");
        }
    }

    private static InputException fault(Location place, String message) {
        return new InputException(new Fault(place, message));
    }

    private static Location place(String name, JacksonException broken) {
        TokenStreamLocation known = broken.getLocation();
        return known == null || known.getLineNr() < 1
                ? Location.ofFile(name)
                : new Location(name, known.getLineNr(), known.getColumnNr());
    }

    /** What follows tells where the parser's own source is. */
    private static String reason(JacksonException broken) {
        return Quoted.visible(broken.getOriginalMessage().split("\\n| \\(for ", 2)[0], MESSAGE_CHARACTERS);
    }
}
