package io.countersign.report.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportFolderTest {

    @TempDir
    private Path temp;

    private Path folder() {
        return temp.resolve("report");
    }

    private void write(String... names) throws IOException {
        try (ReportFolder files = new ReportFolder(folder())) {
            for (String name : names) {
                try (Writer out = files.text(name)) {
                    out.write("\u00fc");
                }
            }
        }
    }

    private List<String> found() throws IOException {
        try (Stream<Path> files = Files.walk(folder())) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder().relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void writesTextAsUtf8IntoFoldersOfItsOwnAndListsIt() throws IOException {
        write("index.html", "workflow/a.html");

        assertThat(folder().resolve("workflow/a.html")).hasBinaryContent(new byte[] {(byte) 0xC3, (byte) 0xBC});
        assertThat(folder().resolve("files.txt")).hasContent("index.html\nworkflow/a.html\n");
    }

    @Test
    void takesAwayWhatAnEarlierReportLeftAndNothingElse() throws IOException {
        write("index.html", "workflow/retired.html");
        Files.writeString(folder().resolve("workflow/notes.txt"), "mine");

        write("index.html", "workflow/new.html");

        assertThat(found()).containsExactly("files.txt", "index.html", "workflow/new.html", "workflow/notes.txt");
    }

    @Test
    void takesNothingAwayOutsideOfTheFolderWhateverTheListSays() throws IOException {
        Path mine = Files.writeString(temp.resolve("mine.txt"), "mine");
        Files.createDirectories(temp.resolve("elsewhere"));
        Path other = Files.writeString(temp.resolve("elsewhere/other.txt"), "mine");
        write("index.html");
        Files.createSymbolicLink(folder().resolve("link"), temp.resolve("elsewhere"));
        Files.writeString(folder().resolve("files.txt"), "../mine.txt\n" + mine + "\nlink/other.txt\n\n.\n");

        write("index.html");

        assertThat(mine).exists();
        assertThat(other).exists();
    }

    @ParameterizedTest
    @ValueSource(strings = {"../x", "a/../../x", "/tmp/x", "", "."})
    void opensNoFileOutsideOfTheFolder(String name) throws IOException {
        try (ReportFolder files = new ReportFolder(folder())) {
            assertThatThrownBy(() -> files.bytes(name)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
