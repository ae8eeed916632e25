package io.countersign.analysis.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.countersign.analysis.join.TestFact;
import io.countersign.analysis.provenance.EvidenceFolder;
import io.countersign.model.InputException;
import io.countersign.model.evidence.Evidence;
import io.countersign.model.evidence.Outcome;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are damaged, or made to do harm. */
final class HostileResultsTest {

    private static final String GOOD = "<testsuite><testcase classname='a.T' name='t'/></testsuite>";

    private static final String SMALL = """
            <testsuite><testcase classname="a.T" name="fails"><failure type="E"/></testcase>
            <testcase classname="a.T" name="is skipped"><skipped/></testcase></testsuite>
            """;

    @TempDir
    private Path root;

    private ReadResults project;

    @BeforeEach
    void project() {
        project = new ReadResults(root);
    }

    private String faultOf(String text) throws Exception {
        project.file("results.xml", text);
        EvidenceFolder read = project.read("results.xml");
        assertThat(read.evidence()).noneMatch(Evidence::complete);
        assertThat(read.leftOut()).isEqualTo(ReadResults.missing(read));
        return read.leftOut().get(0);
    }

    @Test
    void readsAThousandFilesAroundOneThatCannotBeRead() throws Exception {
        for (int i = 0; i < 1000; i++) {
            project.file("reports/TEST-" + i + ".xml", GOOD.replace("a.T", "a.T" + i));
        }
        project.file("reports/TEST-500.xml", "<testsuite><testcase classname='a.T500' name='t'/");

        EvidenceFolder read = project.read("reports");

        assertThat(ReadResults.tests(read)).hasSize(999).allMatch(TestFact::passed);
        assertThat(read.leftOut())
                .containsExactly(
                        "reports/TEST-500.xml is cut or damaged at line 1, column 50: how some tests ended is not known");
        assertThat(ReadResults.missing(read)).isEqualTo(read.leftOut());
        assertThat(read.evidence()).noneMatch(Evidence::complete);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "no xml",
                "{}",
                "<testsuite",
                "<testsuite></testsuit>",
                "<testsuite/><testsuite/>",
                "\u0000"
            })
    void namesAFileThatIsNoXml(String text) throws Exception {
        assertThat(faultOf(text)).startsWith("results.xml is ").endsWith(": how some tests ended is not known");
    }

    @Test
    void refusesAnEntityBomb() throws Exception {
        String bomb = IntStream.range(1, 10)
                .mapToObj(i -> "<!ENTITY e" + i + " '" + ("&e" + (i - 1) + ";").repeat(10) + "'>")
                .collect(Collectors.joining("", "<!DOCTYPE testsuite [<!ENTITY e0 'ha'>", "]>"));

        assertThat(faultOf(bomb + "<testsuite><testcase name='t' classname='a.T'>&e9;</testcase></testsuite>"))
                .startsWith("results.xml ");
        assertThat(faultOf(bomb + "<testsuite><testcase name='&e9;' classname='a.T'/></testsuite>"))
                .startsWith("results.xml ");
    }

    @Test
    void loadsNothingThatAFileNames() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.start();
        try {
            String place = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
            Path secret = project.file("secret.txt", "the secret");
            String dtd = "<!DOCTYPE testsuite SYSTEM '" + place + "a.dtd'>";
            String external = "<!DOCTYPE testsuite [<!ENTITY x SYSTEM '" + secret.toUri() + "'><!ENTITY % p SYSTEM '"
                    + place + "p'> %p;]>";

            assertThat(project.tests(dtd + GOOD)).hasSize(1);
            faultOf(external
                    + "<testsuite><testcase name='t' classname='a.T'><failure>&x;</failure></testcase></testsuite>");
            assertThat(project.read("results.xml").toString()).doesNotContain("the secret");
            project.file(
                    "results.xml",
                    "<testsuite xmlns:xi='http://www.w3.org/2001/XInclude'><xi:include href='" + place
                            + "'/></testsuite>");
            assertThat(ReadResults.missing(project.read("results.xml"))).isEmpty();
            assertThat(asked).hasValue(0);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void toleratesADoctype() throws Exception {
        assertThat(project.tests("<!DOCTYPE testsuite PUBLIC '-//X//DTD//EN' 'x.dtd'>" + GOOD))
                .hasSize(1);
    }

    @Test
    void refusesElementsThatAreNestedTooDeep() throws Exception {
        String deep = "<testsuite>".repeat(255) + "<testcase classname='a.T' name='t'/>" + "</testsuite>".repeat(255);

        assertThat(project.tests(deep)).hasSize(1);
        assertThat(faultOf("<testsuite>" + deep + "</testsuite>"))
                .startsWith("results.xml is nested deeper than 256 elements at line 1, column ");
        assertThat(faultOf("<testsuite>".repeat(200_000))).startsWith("results.xml is nested deeper than 256 elements");
    }

    @Test
    void readsNoMoreThanTheLimits() throws Exception {
        Path small = project.file("small.xml", GOOD);
        Path large = project.file("large.xml", GOOD + " ".repeat(2 << 20));
        ResultFiles files = new ResultFiles(1 << 20, Files.size(small) + 10);

        assertThat(files.read(0, large, "large.xml").fault()).contains("is larger than 1 MiB");
        assertThat(files.read(0, small, "small.xml").fault()).isEmpty();
        assertThat(files.read(0, small, "small.xml").fault())
                .contains("makes the result files larger than 0 MiB together");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "ISO-8859-1", "UTF-16", "UTF-16LE", "windows-1252"})
    void readsOtherEncodingsWhereTheFileNamesThem(String encoding) throws Exception {
        String text = "<?xml version='1.0' encoding='" + encoding + "'?>"
                + "<testsuite><testcase classname='a.T' name='zählt'/></testsuite>";
        project.file("results.xml", text.getBytes(Charset.forName(encoding)));

        assertThat(ReadResults.endings(ReadResults.tests(project.read("results.xml"))))
                .containsExactly("T › zählt: passed");
    }

    @Test
    void readsAFileWithAByteOrderMark() throws Exception {
        assertThat(project.tests("\uFEFF" + GOOD)).hasSize(1);
    }

    @Test
    void namesAFileWhoseBytesAreNoText() throws Exception {
        project.file("latin.xml", GOOD.replace("'t'", "'zählt'").getBytes(StandardCharsets.ISO_8859_1));
        project.file("other.xml", "<?xml version='1.0' encoding='KLINGON-7'?>" + GOOD);

        assertThat(ReadResults.missing(project.read("latin.xml", "other.xml")))
                .satisfiesExactly(
                        latin -> assertThat(latin).startsWith("latin.xml is "),
                        other -> assertThat(other)
                                .isEqualTo(
                                        "other.xml is in the encoding KLINGON-7, which is not known; it should be UTF-8: how"
                                                + " some tests ended is not known"));
    }

    @Test
    void keepsLongTextsWithinBounds() throws Exception {
        String text = "x".repeat(3 << 20);

        assertThat(project.tests("<testsuite><testcase classname='a." + text + "' name='" + text + "'><failure type='T"
                        + text + "' message='" + text + "'>" + text + "</failure></testcase></testsuite>"))
                .singleElement()
                .satisfies(test -> {
                    assertThat(test.id()).hasSizeLessThan(2000);
                    assertThat(test.name()).hasSizeLessThan(2000);
                    assertThat(test.failure().orElseThrow().type()).hasSize(500);
                    assertThat(test.failure().orElseThrow().message()).hasSize(2000);
                });
    }

    @Test
    void passesOverOtherXmlInAFolderAndNotWhereItWasNamed() throws Exception {
        project.file("reports/testng-results.xml", "<testng-results/>");
        project.file("reports/a.xml", GOOD);
        project.file("reports/notes.txt", "no results");

        EvidenceFolder folder = project.read("reports");
        EvidenceFolder named = project.read("reports/testng-results.xml");

        String sentence =
                "reports/testng-results.xml holds no results that are known here (its root element is testng-results)";
        assertThat(folder.leftOut()).containsExactly(sentence);
        assertThat(ReadResults.missing(folder)).isEmpty();
        assertThat(named.leftOut()).containsExactly(sentence);
        assertThat(ReadResults.missing(named)).containsExactly(sentence);
    }

    @Test
    void namesAFolderWithoutResultsAsMissing() throws Exception {
        Files.createDirectories(root.resolve("reports"));

        assertThat(ReadResults.missing(project.read("reports")))
                .containsExactly("reports holds no XML file: how the tests ended is not known");
    }

    @Test
    void refusesAPathThatDoesNotExist() {
        assertThatThrownBy(() -> project.read("nope", "neither.xml"))
                .isInstanceOf(InputException.class)
                .hasMessage("""
                        nope: there is no such file or folder of results; name with --results what the build tool of the tests wrote
                        neither.xml: there is no such file or folder of results; name with --results what the build tool of the tests wrote\
                        """);
    }

    @Test
    void takesNoTestForPassedWhereverAFileIsCut() throws Exception {
        for (int length = 0; length < SMALL.strip().length(); length++) {
            project.file("results.xml", SMALL.substring(0, length));

            EvidenceFolder read = project.read("results.xml");

            assertThat(ReadResults.tests(read)).noneMatch(TestFact::passed);
            assertThat(read.evidence()).as("cut at %s", length).noneMatch(Evidence::complete);
        }
    }

    @Test
    void neverThrowsWhateverIsInAFile() throws Exception {
        Random random = new Random(42);
        Map<Boolean, Integer> complete = new HashMap<>();
        for (int i = 0; i < 1000; i++) {
            byte[] bytes = SMALL.getBytes(StandardCharsets.UTF_8);
            for (int change = random.nextInt(3); change >= 0; change--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            project.file("results.xml", bytes);

            boolean whole = project.read("results.xml").evidence().stream().allMatch(Evidence::complete);

            complete.merge(whole, 1, Integer::sum);
        }
        assertThat(complete).containsOnlyKeys(true, false);
    }

    @Test
    void saysTheSameInEveryLanguage() throws Exception {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.JAPAN);
            String inJapan = faultOf("<testsuite>");
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertThat(faultOf("<testsuite>")).isEqualTo(inJapan);
            assertThat(project.tests("<testsuite><testcase classname='a.T' name='t' status='DISABLED'/></testsuite>"))
                    .extracting(TestFact::outcome)
                    .isEqualTo(List.of(Outcome.SKIPPED));
        } finally {
            Locale.setDefault(before);
        }
    }
}
