package io.countersign.report.html.data;

import io.countersign.model.result.Counter;
import io.countersign.report.format.ReportFolder;
import io.countersign.report.format.Visible;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.util.Collection;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** One file of data. Rows are arrays and not objects: at tens of thousands of them the names would be most of the file. */
final class Script implements Closeable {

    private static final ObjectWriter WRITER =
            JsonMapper.builder().build().writer().without(StreamWriteFeature.AUTO_CLOSE_TARGET);

    private final Writer out;
    private final JsonGenerator json;

    /**
     * Opens the file.
     *
     * @param name by which the pages ask for it
     */
    Script(ReportFolder folder, String name) throws IOException {
        out = folder.text("data/" + name + ".js");
        out.write("countersign(\"" + name + "\",");
        json = WRITER.createGenerator(out);
    }

    void array(Runnable content) {
        json.writeStartArray();
        content.run();
        json.writeEndArray();
    }

    <T> void array(Collection<T> elements, Consumer<T> element) {
        array(() -> elements.forEach(element));
    }

    <T> void array(String name, Collection<T> elements, Consumer<T> element) {
        json.writeName(name);
        array(elements, element);
    }

    /** Leaves the name out when there is nothing to say. */
    <T> void some(String name, Collection<T> elements, Consumer<T> element) {
        if (!elements.isEmpty()) {
            array(name, elements, element);
        }
    }

    void object(Runnable content) {
        json.writeStartObject();
        content.run();
        json.writeEndObject();
    }

    void name(String name) {
        json.writeName(Visible.text(name));
    }

    void text(String text) {
        json.writeString(Visible.text(text));
    }

    void number(long number) {
        json.writeNumber(number);
    }

    void word(Enum<?> word) {
        json.writeNumber(word.ordinal());
    }

    void counter(Counter counter) {
        number(counter.covered());
        number(counter.total());
    }

    @Override
    public void close() throws IOException {
        json.close();
        out.write(");\n");
        out.close();
    }
}
