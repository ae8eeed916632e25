package io.countersign.analysis.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;
import org.jacoco.core.data.ExecutionData;
import org.jacoco.core.data.ExecutionDataWriter;
import org.jacoco.core.data.SessionInfo;
import org.jacoco.core.tools.ExecFileLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are kept in part. */
class CopiesTest {

    @TempDir
    private Path folder;

    private String copyOfResults(String text) throws Exception {
        Path file = Files.writeString(folder.resolve("in.xml"), text);
        ResultsCopy.write(file, folder.resolve("out.xml"));
        return Files.readString(folder.resolve("out.xml"));
    }

    @Test
    void leavesOutOfResultsWhatTheyTellOfTheMachine() throws Exception {
        assertThat(copyOfResults("""
                        <?xml version="1.0"?><!DOCTYPE testsuite>
                        <testsuite name="s" hostname="box"><properties><property name="user.name" value="ada"/></properties>\
                        <testcase name="t" classname="C" time="1"><failure message="m" type="E">at &lt;x></failure>\
                        <system-out>printed</system-out></testcase><system-err>said</system-err></testsuite>"""))
                .isEqualTo("<?xml version=\"1.0\" encoding=\"UTF-8\"?><testsuite name=\"s\">"
                        + "<testcase name=\"t\" classname=\"C\" time=\"1\"><failure message=\"m\" type=\"E\">at &lt;x&gt;"
                        + "</failure></testcase></testsuite>");
    }

    @Test
    void leavesOutOfOpenTestReportingHostUserAndFolders() throws Exception {
        assertThat(copyOfResults("""
                        <e:events xmlns="https://schemas.opentest4j.org/reporting/core/0.2.0" \
                        xmlns:e="https://schemas.opentest4j.org/reporting/events/0.2.0"><infrastructure><hostName>box</hostName>\
                        </infrastructure><e:started id="1" name="t"><sources><fileSource path="/home/ada/a.feature"/></sources>\
                        </e:started></e:events>"""))
                .contains("<e:started id=\"1\" name=\"t\"><sources><fileSource path=\"a.feature\">")
                .contains("xmlns:e=\"https://schemas.opentest4j.org/reporting/events/0.2.0\"")
                .doesNotContain("box", "ada");
    }

    @Test
    void keepsOfADamagedFileOfResultsThatItIsDamaged() throws Exception {
        assertThat(copyOfResults("<testsuite><testcase name='t'/><properties><property name='p' value='secret'"))
                .endsWith("<")
                .doesNotContain("secret");
        assertThat(copyOfResults("no XML: secret")).isEqualTo("<?xml version=\"1.0\" encoding=\"UTF-8\"?><");
    }

    @Test
    void keepsOfAnotherFileNoMoreThanItsRoot() throws Exception {
        assertThat(copyOfResults("<settings><password>secret</password></settings>"))
                .contains("<settings>")
                .doesNotContain("secret");
    }

    @Test
    void leavesTheNamesOfSessionsOutOfExecFilesAndNoProbe() throws Exception {
        Path exec = folder.resolve("jacoco.exec");
        try (OutputStream out = Files.newOutputStream(exec)) {
            ExecutionDataWriter writer = new ExecutionDataWriter(out);
            writer.visitSessionInfo(new SessionInfo("box-1a2b", 5, 9));
            writer.visitClassExecution(new ExecutionData(2, "com/shop/Pay", new boolean[] {false, true}));
            writer.visitClassExecution(new ExecutionData(1, "com/shop/Fx", new boolean[] {true}));
        }

        ExecCopy.write(exec, folder.resolve("copy.exec"));

        ExecFileLoader loader = new ExecFileLoader();
        loader.load(folder.resolve("copy.exec").toFile());
        assertThat(loader.getSessionInfoStore().getInfos())
                .extracting(info -> info.getId() + " " + info.getStartTimeStamp() + " " + info.getDumpTimeStamp())
                .containsExactly("session-1 5 9");
        assertThat(loader.getExecutionDataStore().get(2).getProbes()).containsExactly(false, true);
        assertThat(loader.getExecutionDataStore().get(1).getProbes()).containsExactly(true);
        assertThat(Files.readString(folder.resolve("copy.exec"), StandardCharsets.ISO_8859_1))
                .doesNotContain("box");
    }

    @Test
    void keepsTheClassFilesOfAFolderAndTheNamesOfJarsInIt() throws Exception {
        Path classes = Files.createDirectories(folder.resolve("classes/com"));
        Files.writeString(classes.resolve("A.class"), "A");
        Files.writeString(classes.resolve("b.jar"), "secret");
        Files.writeString(classes.resolve("c.properties"), "secret");

        List<Path> jars = ClassJars.write(folder.resolve("classes"), folder.resolve("jars/1-1"));

        assertThat(jars).containsExactly(folder.resolve("jars/1-1.jar"));
        try (ZipFile zip = new ZipFile(jars.get(0).toFile())) {
            assertThat(zip.stream().map(entry -> entry.getName() + " " + entry.getSize()))
                    .containsExactly("com/A.class 1", "com/b.jar 0");
        }
    }

    @Test
    void spreadsManyClassesOverSeveralJars() throws Exception {
        Path classes = Files.createDirectories(folder.resolve("classes"));
        for (int i = 0; i < 9_001; i++) {
            Files.writeString(classes.resolve(i + ".class"), "");
        }

        assertThat(ClassJars.write(classes, folder.resolve("1-1")))
                .containsExactly(folder.resolve("1-1.jar"), folder.resolve("1-1-2.jar"));
    }
}
