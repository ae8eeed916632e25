package io.countersign.model.evidence;

import io.countersign.model.Probes;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Reads the records of one frame. Anything impossible is a {@link DamageException}, never another exception. */
final class RecordCursor {

    private final ByteBuffer payload;

    RecordCursor(ByteBuffer payload) {
        this.payload = payload;
    }

    boolean hasMore() {
        return payload.hasRemaining();
    }

    int nextByte() throws DamageException {
        if (!payload.hasRemaining()) {
            throw new DamageException("a record ends too early");
        }
        return payload.get() & 0xFF;
    }

    boolean nextFlag() throws DamageException {
        return nextByte() != 0;
    }

    long nextNumber() throws DamageException {
        long value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            int next = nextByte();
            value |= (long) (next & 0x7F) << shift;
            if ((next & 0x80) == 0) {
                return value;
            }
        }
        throw new DamageException("a number is too long");
    }

    /** A number from 0 to {@code limit}, both included. */
    int nextNumber(int limit) throws DamageException {
        long value = nextNumber();
        if (value < 0 || value > limit) {
            throw new DamageException("a number is out of range");
        }
        return (int) value;
    }

    /** How many things of at least one byte each follow. */
    int nextCount() throws DamageException {
        int count = nextNumber(Integer.MAX_VALUE);
        if (count > payload.remaining()) {
            throw new DamageException("a number is out of range");
        }
        return count;
    }

    long nextLong() throws DamageException {
        if (payload.remaining() < 8) {
            throw new DamageException("a record ends too early");
        }
        return payload.getLong();
    }

    String nextText() throws DamageException {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(nextSlice()).toString();
        } catch (CharacterCodingException e) {
            throw new DamageException("a text is not UTF-8");
        }
    }

    Probes nextBits() throws DamageException {
        ByteBuffer bits = nextSlice();
        long[] words = new long[(bits.remaining() + 7) / 8];
        for (int i = 0; bits.hasRemaining(); i++) {
            words[i >> 3] |= (bits.get() & 0xFFL) << ((i & 7) * 8);
        }
        return Probes.ofWords(words);
    }

    private ByteBuffer nextSlice() throws DamageException {
        int length = nextCount();
        ByteBuffer slice = payload.slice(payload.position(), length);
        payload.position(payload.position() + length);
        return slice;
    }
}
