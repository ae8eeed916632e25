package io.countersign.analysis.intake;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** Makes text of bytes, and refuses what would make the parser slow or its complaints obscure. */
public final class CheckedText {

    private static final int BYTE_ORDER_MARK = 0xFEFF;

    private final byte[] bytes;
    private final SizeLimits limits;
    private final FileFaults faults;

    private CheckedText(byte[] bytes, SizeLimits limits, FileFaults faults) {
        this.bytes = bytes;
        this.limits = limits;
        this.faults = faults;
    }

    /** The text without its byte order mark; empty when a fault was filed instead. */
    public static Optional<String> of(byte[] bytes, SizeLimits limits, FileFaults faults) {
        return new CheckedText(bytes, limits, faults).read();
    }

    private Optional<String> read() {
        if (bytes.length > limits.fileBytes()) {
            faults.addToFile(InputMessages.fileTooLarge(limits.fileBytes()));
            return Optional.empty();
        }
        Optional<String> text = decode();
        checkLines();
        text.ifPresent(this::checkCharacters);
        return faults.isEmpty() ? text : Optional.empty();
    }

    private void checkLines() {
        int line = 1;
        int start = 0;
        for (int i = 0; i <= bytes.length; i++) {
            if (i == bytes.length || isBreak(i)) {
                if (i - start > limits.lineBytes()) {
                    faults.add(faults.ofLine(line), InputMessages.lineTooLong(i - start, limits.lineBytes()));
                }
                line++;
                start = i + 1;
            }
        }
    }

    /** Whether a line ends with this byte; of a carriage return and a line feed, the latter ends it. */
    private boolean isBreak(int i) {
        return bytes[i] == '\n' || bytes[i] == '\r' && (i + 1 == bytes.length || bytes[i + 1] != '\n');
    }

    private Optional<String> decode() {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(in, out, true);
        if (result.isError()) {
            byte[] found = Arrays.copyOfRange(bytes, in.position(), in.position() + result.length());
            String hex = HexFormat.ofDelimiter(" ").withUpperCase().formatHex(found);
            faults.add(faults.ofLine(lineOf(in.position())), InputMessages.notUtf8(hex));
            return Optional.empty();
        }
        String text = out.flip().toString();
        return Optional.of(!text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text);
    }

    private int lineOf(int position) {
        int line = 1;
        for (int i = 0; i < position; i++) {
            line += isBreak(i) ? 1 : 0;
        }
        return line;
    }

    private void checkCharacters(String text) {
        long refused =
                text.codePoints().filter(character -> !isPrintable(character)).count();
        if (refused == 0) {
            return;
        }
        int line = 1;
        int column = 1;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int character = text.codePointAt(i);
            if (!isPrintable(character)) {
                faults.add(faults.at(line, column), InputMessages.controlCharacter(character, refused - 1));
                return;
            }
            boolean breaks =
                    character == '\n' || character == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n');
            line += breaks ? 1 : 0;
            column = breaks ? 1 : column + 1;
        }
    }

    /** What YAML calls printable, which is what no text of any format needs more than. */
    private static boolean isPrintable(int character) {
        return character == '\t'
                || character == '\n'
                || character == '\r'
                || character >= 0x20 && character <= 0x7E
                || character == 0x85
                || character >= 0xA0 && character <= 0xD7FF
                || character >= 0xE000 && character <= 0xFFFD
                || character >= 0x10000 && character <= 0x10FFFF;
    }
}
