package io.countersign.analysis.audit;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.jacoco.core.data.ExecutionData;
import org.jacoco.core.data.ExecutionDataWriter;
import org.jacoco.core.data.SessionInfo;
import org.jacoco.core.tools.ExecFileLoader;

/** An exec file without the names of its sessions, which JaCoCo makes of the host's name. */
final class ExecCopy {

    /** What a reader of exec files takes for damage, as it took the file itself. */
    private static final byte[] DAMAGED = {(byte) 0xff};

    private ExecCopy() {}

    static void write(Path exec, Path target) throws IOException {
        ExecFileLoader loader = new ExecFileLoader();
        try {
            loader.load(exec.toFile());
        } catch (IOException | IllegalStateException damaged) {
            Files.write(target, DAMAGED);
            return;
        }
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(target))) {
            ExecutionDataWriter writer = new ExecutionDataWriter(out);
            List<SessionInfo> sessions = loader.getSessionInfoStore().getInfos();
            for (int i = 0; i < sessions.size(); i++) {
                SessionInfo session = sessions.get(i);
                writer.visitSessionInfo(
                        new SessionInfo("session-" + (i + 1), session.getStartTimeStamp(), session.getDumpTimeStamp()));
            }
            loader.getExecutionDataStore().getContents().stream()
                    .sorted(Comparator.comparingLong(ExecutionData::getId))
                    .forEach(writer::visitClassExecution);
        }
    }
}
