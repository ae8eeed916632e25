package io.countersign.verification.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** LibreOffice without a window, which opens tables as a person's would. */
final class Office {

    /** Commas, double quotes, UTF-8, from line 1, and numbers of all kinds are recognised: formulas are evaluated then. */
    private static final String CSV = "--infilter=CSV:44,34,76,1,,0,false,true";

    private static final String TABLES = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    private static final String TEXTS = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";

    private final Path program;
    private final Path work;

    private Office(Path program, Path work) {
        this.program = program;
        this.work = work;
    }

    /** A test that calls this is skipped where there is none. */
    static Office in(Path work) {
        Optional<Path> program = Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> Path.of(folder, "soffice"))
                .filter(Files::isExecutable)
                .findFirst();
        assumeTrue(program.isPresent(), "there is no LibreOffice on the path, so no table was opened");
        return new Office(program.orElseThrow(), work);
    }

    /** The cells of a file's sheets as the program has them after opening it. */
    List<Cell> open(Path file) throws IOException, InterruptedException, ParserConfigurationException, SAXException {
        List<String> command = new ArrayList<>(List.of(
                program.toString(),
                "-env:UserInstallation=" + work.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                "fods",
                "--outdir",
                work.resolve("opened").toString()));
        String name = String.valueOf(file.getFileName());
        if (name.endsWith(".csv")) {
            command.add(CSV);
        }
        command.add(file.toString());
        Path log = work.resolve("office.log");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).as(name).isTrue();
        Path opened = work.resolve("opened").resolve(name.substring(0, name.lastIndexOf('.')) + ".fods");
        assertThat(opened).as(Files.readString(log)).exists();
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        Document document = factory.newDocumentBuilder().parse(opened.toFile());
        Files.delete(opened);
        NodeList cells = document.getElementsByTagNameNS(TABLES, "table-cell");
        return IntStream.range(0, cells.getLength())
                .mapToObj(i -> (Element) cells.item(i))
                .map(Office::cell)
                .toList();
    }

    private static Cell cell(Element cell) {
        NodeList paragraphs = cell.getElementsByTagNameNS(TEXTS, "p");
        List<String> lines = IntStream.range(0, paragraphs.getLength())
                .mapToObj(i -> paragraphs.item(i).getTextContent())
                .toList();
        return new Cell(String.join("\n", lines), cell.getAttributeNS(TABLES, "formula"));
    }

    /**
     * A cell as it was opened.
     *
     * @param text what it shows
     * @param formula what is evaluated to show it; empty where nothing is
     */
    record Cell(String text, String formula) {}
}
