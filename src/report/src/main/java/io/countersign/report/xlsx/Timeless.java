package io.countersign.report.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Takes the time of writing out of a workbook: the library puts it there, and the same result must give the same bytes. */
final class Timeless {

    private static final String CORE = "docProps/core.xml";
    private static final String CREATED = "(?s)<dcterms:(created|modified)[^>]*>[^<]*</dcterms:\\1>";

    /** Some moment in no time zone. In the first month that a zip can tell, the JDK would add a moment of the time zone. */
    private static final LocalDateTime START = LocalDateTime.of(1980, 2, 1, 0, 0);

    private Timeless() {}

    /** Copies the workbook, with {@code created} in place of the time of writing, and leaves {@code out} open. */
    static void copy(Path workbook, Optional<Instant> created, OutputStream out) throws IOException {
        ZipOutputStream to = new ZipOutputStream(out, StandardCharsets.UTF_8);
        try (ZipFile from = new ZipFile(workbook.toFile(), StandardCharsets.UTF_8)) {
            for (ZipEntry entry : from.stream().toList()) {
                ZipEntry timeless = new ZipEntry(entry.getName());
                timeless.setTimeLocal(START);
                to.putNextEntry(timeless);
                try (InputStream content = from.getInputStream(entry)) {
                    if (entry.getName().equals(CORE)) {
                        String core = core(new String(content.readAllBytes(), StandardCharsets.UTF_8), created);
                        to.write(core.getBytes(StandardCharsets.UTF_8));
                    } else {
                        content.transferTo(to);
                    }
                }
                to.closeEntry();
            }
        }
        to.finish();
    }

    private static String core(String xml, Optional<Instant> created) {
        return xml.replaceAll(
                CREATED,
                created.map(time -> "<dcterms:created xsi:type=\"dcterms:W3CDTF\">" + time + "</dcterms:created>")
                        .orElse(""));
    }
}
