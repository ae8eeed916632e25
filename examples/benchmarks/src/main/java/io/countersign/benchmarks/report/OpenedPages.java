package io.countersign.benchmarks.report;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** Opens pages of a report from disk in Chromium, each in a window of its own, and asks the browser how long that took. */
final class OpenedPages {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** Answers when the page is painted, and filled where a script fills it: both times and what was loaded, a line each. */
    private static final String OPENED = """
            const done = arguments[arguments.length - 1];
            const look = () => {
              const paint = performance.getEntriesByName('first-contentful-paint')[0];
              const live = Array.from(document.querySelectorAll('.live'));
              if (!paint || document.readyState !== 'complete' || live.some(e => !e.hasAttribute('data-ready'))) {
                setTimeout(look, 5);
                return;
              }
              const loaded = document.querySelectorAll('script[src], link[rel=stylesheet]');
              done([paint.startTime, performance.now(), ...Array.from(loaded, e => e.src || e.href)].join('\\n'));
            };
            look();
            """;

    private final Path chromium;
    private final Path chromedriver;

    private OpenedPages(Path chromium, Path chromedriver) {
        this.chromium = chromium;
        this.chromedriver = chromedriver;
    }

    /**
     * What opening a page cost.
     *
     * @param paint milliseconds from the start to the first contents, as the browser says
     * @param filled milliseconds until all that the page shows at first is there
     * @param kilobytes of the page and of all it loaded for that, as they lie on the disk
     */
    record Opening(double paint, double filled, double kilobytes) {}

    /** Empty where there is no Chromium with its driver on the path. */
    static Optional<OpenedPages> find() {
        Optional<Path> chromium =
                onPath("chromium").or(() -> onPath("chromium-browser")).or(() -> onPath("google-chrome"));
        return chromium.flatMap(browser -> onPath("chromedriver").map(driver -> new OpenedPages(browser, driver)));
    }

    private static Optional<Path> onPath(String program) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Opens a page, of which the fragment says what it shows. */
    Opening open(Path page, String fragment) {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(chromium.toFile());
        // As root in a container Chromium has no sandbox to offer.
        options.addArguments("--headless=new", "--disable-gpu", "--window-size=1440,1000", "--no-sandbox");
        ChromeDriver driver = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(chromedriver.toFile())
                        .build(),
                options);
        try {
            driver.manage().timeouts().scriptTimeout(PATIENCE).pageLoadTimeout(PATIENCE);
            driver.get(page.toUri() + fragment);
            return opening(
                    page,
                    String.valueOf(driver.executeAsyncScript(OPENED)).lines().toList());
        } finally {
            driver.quit();
        }
    }

    private static Opening opening(Path page, List<String> said) {
        long bytes = size(page)
                + said.stream()
                        .skip(2)
                        .mapToLong(file -> size(Path.of(URI.create(file))))
                        .sum();
        return new Opening(Double.parseDouble(said.get(0)), Double.parseDouble(said.get(1)), bytes / 1e3);
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
