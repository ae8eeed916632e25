package io.countersign.model.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Test;

class FrameReaderTest {

    @Test
    void aFileMayInflateToHalfAGibibyteAndThenToNoMoreThanAHundredTimesItsLength() throws Exception {
        int half = 1 << 28;

        try (FrameReader frames = reader(half, half, 1)) {
            assertThat(frames.next().orElseThrow().remaining()).isEqualTo(half);
            assertThat(frames.next().orElseThrow().remaining()).isEqualTo(half);
            assertThatExceptionOfType(DamageException.class)
                    .isThrownBy(frames::next)
                    .withMessage("the file inflates to more than 100 times its length");
        }
    }

    /** Frames of zeros, one for each length. */
    private static FrameReader reader(int... lengths) throws IOException {
        Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
        List<byte[]> frames = new ArrayList<>();
        for (int length : lengths) {
            byte[] content = new byte[1 << 20];
            deflater.setInput(new byte[length]);
            int end = deflater.deflate(content, 0, content.length, Deflater.SYNC_FLUSH);
            frames.add(Frames.signed(frames.size(), Arrays.copyOf(content, end)));
        }
        deflater.end();
        byte[] file = Frames.join(Frames.header(2), frames);
        return new FrameReader(new ByteArrayInputStream(file, Frames.HEADER, file.length), 2);
    }
}
