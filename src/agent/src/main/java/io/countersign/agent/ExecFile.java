package io.countersign.agent;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.util.List;
import org.jacoco.core.data.ExecutionData;
import org.jacoco.core.data.ExecutionDataWriter;
import org.jacoco.core.data.SessionInfo;

/** The file {@code jacoco.exec}: appended to, under a lock, because the JVMs of one build share it. */
final class ExecFile {

    private static final int ATTEMPTS = 30;
    private static final long PAUSE_MILLIS = 100;

    private final File file;

    ExecFile(String path) {
        file = new File(path).getAbsoluteFile();
    }

    String path() {
        return file.getPath();
    }

    /** Creates folders and file at the start, when somebody can still be told that it is impossible. */
    void prepare() throws IOException {
        File folder = file.getParentFile();
        if (folder != null) {
            folder.mkdirs();
        }
        append(new byte[0]);
    }

    void append(SessionInfo session, List<ExecutionData> classes) throws IOException {
        ByteArrayOutputStream buffer = new ByteArrayOutputStream();
        ExecutionDataWriter writer = new ExecutionDataWriter(buffer);
        writer.visitSessionInfo(session);
        for (ExecutionData data : classes) {
            writer.visitClassExecution(data);
        }
        append(buffer.toByteArray());
    }

    private void append(byte[] content) throws IOException {
        try (FileOutputStream stream = new FileOutputStream(file, true)) {
            FileChannel channel = stream.getChannel();
            FileLock lock = lock(channel);
            try {
                ByteBuffer rest = ByteBuffer.wrap(content);
                while (rest.hasRemaining()) {
                    channel.write(rest);
                }
            } finally {
                lock.release();
            }
        }
    }

    /** Waits for other JVMs; another agent in this JVM has to be waited for by hand. */
    private static FileLock lock(FileChannel channel) throws IOException {
        for (int attempt = 1; ; attempt++) {
            try {
                return channel.lock();
            } catch (OverlappingFileLockException e) {
                if (attempt == ATTEMPTS) {
                    throw new IOException(e);
                }
                pause();
            }
        }
    }

    private static void pause() throws InterruptedIOException {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }
}
