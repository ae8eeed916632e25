package io.countersign.report.html.data;

import io.countersign.model.result.Counter;
import io.countersign.report.format.ReportFolder;
import io.countersign.report.format.Visible;
import java.io.Closeable;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collection;
import java.util.function.Consumer;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/**
 * One file of data: a JSON value, deflated (RFC 1950) and in Base64, which the pages unpack. Rows are arrays and not objects: at tens of
 * thousands of them the names would be most of the file.
 */
final class Script implements Closeable {

    private static final ObjectWriter WRITER = JsonMapper.builder().build().writer();

    private final OutputStream out;
    private final Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
    private final JsonGenerator json;

    /**
     * Opens the file.
     *
     * @param name by which the pages ask for it
     */
    Script(ReportFolder folder, String name) throws IOException {
        out = folder.bytes("data/" + name + ".js");
        ascii("countersign(\"" + name + "\",\"");
        json = WRITER.createGenerator(
                new DeflaterOutputStream(Base64.getEncoder().wrap(new LeftOpen(out)), deflater));
    }

    /** Base64 writes its end when it is closed, and the script goes on behind it. */
    private static final class LeftOpen extends FilterOutputStream {

        LeftOpen(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }

    private void ascii(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.US_ASCII));
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
        deflater.end();
        ascii("\");\n");
        out.close();
    }
}
