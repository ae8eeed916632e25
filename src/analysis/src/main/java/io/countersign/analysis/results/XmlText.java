package io.countersign.analysis.results;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.io.UnsupportedEncodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes text of the bytes of an XML file. Left to itself, the parser prints what it thinks of wrong bytes. */
final class XmlText {

    private static final int DECLARATION_BYTES = 200;
    private static final Pattern ENCODING =
            Pattern.compile("^<\\?xml[^>]{0,100}?encoding\\s*=\\s*[\"']([A-Za-z][A-Za-z0-9._-]{0,40})[\"']");

    private XmlText() {}

    /**
     * The text without its byte order mark. Bytes that do not belong in it are an {@link IOException} when they are reached.
     *
     * @throws UnsupportedEncodingException when the file names an encoding that is not known
     * @throws IOException when nothing can be read
     */
    static Reader of(InputStream input) throws IOException {
        PushbackInputStream bytes = new PushbackInputStream(input, DECLARATION_BYTES);
        byte[] head = bytes.readNBytes(DECLARATION_BYTES);
        Charset charset = charset(head);
        int mark = mark(head, charset);
        bytes.unread(head, mark, head.length - mark);
        return new InputStreamReader(
                bytes,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    private static Charset charset(byte[] head) throws IOException {
        int first = head.length < 2 ? 0 : ((head[0] & 0xFF) << 8) | (head[1] & 0xFF);
        if (first == 0xFEFF || first == '<') {
            return StandardCharsets.UTF_16BE;
        }
        if (first == 0xFFFE || first == '<' << 8) {
            return StandardCharsets.UTF_16LE;
        }
        Matcher declared = ENCODING.matcher(new String(head, StandardCharsets.ISO_8859_1));
        try {
            return declared.find() ? Charset.forName(declared.group(1)) : StandardCharsets.UTF_8;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new UnsupportedEncodingException(declared.group(1));
        }
    }

    private static int mark(byte[] head, Charset charset) {
        byte[] mark = "\uFEFF".getBytes(charset);
        if (head.length < mark.length) {
            return 0;
        }
        for (int i = 0; i < mark.length; i++) {
            if (head[i] != mark[i]) {
                return 0;
            }
        }
        return mark.length;
    }
}
