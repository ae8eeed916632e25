package io.countersign.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.model.InputException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFolderTest {

    @Test
    void makesNoFolder(@TempDir Path folder) {
        assertThatCode(() -> OutputFolder.check("the report", folder.resolve("a/b")))
                .doesNotThrowAnyException();

        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void namesTheFileThatIsInTheWay(@TempDir Path folder) throws IOException {
        Path file = Files.createFile(folder.resolve("file"));

        assertThatThrownBy(() -> OutputFolder.check("the report", file.resolve("a/b")))
                .isInstanceOfSatisfying(
                        InputException.class,
                        e -> assertThat(e.faults().get(0).message())
                                .isEqualTo("the report cannot be written here: " + file
                                        + " is a file and no folder; name another place"));
    }

    @Test
    void saysMoreThanTheNameOfTheFolder() {
        Path folder = Path.of("report");

        assertThat(message(new FileAlreadyExistsException("report"), folder))
                .isEqualTo("the report cannot be written here: FileAlreadyExistsException");
        assertThat(message(new IOException("No space left on device"), folder))
                .isEqualTo("the report cannot be written here: No space left on device");
        assertThat(message(new AccessDeniedException("report/index.html"), folder))
                .isEqualTo("the report cannot be written here: AccessDeniedException: report/index.html");
    }

    private static String message(IOException exception, Path folder) {
        return OutputFolder.fault("the report", folder, exception)
                .faults()
                .get(0)
                .message();
    }
}
