package io.countersign.verification.browser;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.stream.StreamSupport;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.print.PrintOptions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Chromium with one window. */
final class Browser implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final ChromeDriver driver;

    private Browser(Path chromium, Path chromedriver, Map<String, Object> preferences) {
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(chromium.toFile());
        options.addArguments("--headless=new", "--disable-gpu", "--window-size=1440,1000");
        // These tests may run as root in a container, where Chromium has no sandbox to offer.
        options.addArguments("--no-sandbox");
        // Nobody follows five hundred links in a few seconds; these tests do.
        options.addArguments("--disable-ipc-flooding-protection");
        options.setCapability("goog:loggingPrefs", logs);
        options.setExperimentalOption("prefs", preferences);
        driver = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(chromedriver.toFile())
                        .build(),
                options);
    }

    /** Starts the browser; a test that calls this is skipped where there is none. */
    static Browser start() {
        return start(Map.of());
    }

    /** The same, as somebody has it who lets no page run a script. */
    static Browser startWithoutScripts() {
        return start(Map.of("profile.managed_default_content_settings.javascript", 2));
    }

    private static Browser start(Map<String, Object> preferences) {
        Optional<Path> chromium =
                onPath("chromium").or(() -> onPath("chromium-browser")).or(() -> onPath("google-chrome"));
        Optional<Path> chromedriver = onPath("chromedriver");
        assumeTrue(
                chromium.isPresent() && chromedriver.isPresent(),
                "there is no Chromium with its chromedriver on the path, so no page was opened");
        return new Browser(chromium.orElseThrow(), chromedriver.orElseThrow(), preferences);
    }

    private static Optional<Path> onPath(String program) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /**
     * Opens a page and waits until it is filled.
     *
     * @param fragment what stands behind the {@code #}; empty for none
     */
    void open(Path page, String fragment) {
        // Another page in between: only a fragment that changes would not load the page anew.
        driver.get("about:blank");
        driver.get(page.toUri() + (fragment.isEmpty() ? "" : "#" + fragment));
        settle();
    }

    /** Opens a page that no script fills. */
    void openOnly(Path page) {
        driver.get(page.toUri().toString());
    }

    /** Waits until what is filled by a script is filled. */
    void settle() {
        until("return document.readyState === 'complete'"
                + " && Array.from(document.querySelectorAll('.live')).every(e => e.hasAttribute('data-ready'))");
    }

    void until(String script) {
        new WebDriverWait(driver, PATIENCE)
                .withMessage(script)
                .until(ready -> Boolean.TRUE.equals(driver.executeScript(script)));
    }

    Object run(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    /** Runs a script that calls its last argument when it is done. */
    Object wait(String script) {
        driver.manage().timeouts().scriptTimeout(PATIENCE);
        return driver.executeAsyncScript(script);
    }

    @SuppressWarnings("unchecked")
    List<String> texts(String script) {
        return (List<String>) driver.executeScript(script);
    }

    /** The text of each element that is seen. */
    List<String> seen(String selector) {
        return driver.findElements(By.cssSelector(selector)).stream()
                .filter(WebElement::isDisplayed)
                .map(WebElement::getText)
                .toList();
    }

    WebElement one(String selector) {
        return driver.findElement(By.cssSelector(selector));
    }

    void press(CharSequence... keys) {
        driver.switchTo().activeElement().sendKeys(keys);
    }

    String address() {
        return String.valueOf(driver.getCurrentUrl());
    }

    void reload() {
        driver.navigate().refresh();
        settle();
    }

    /** What the console says since it was asked last; errors of the content security policy are among it. */
    List<String> console() {
        return StreamSupport.stream(driver.manage().logs().get(LogType.BROWSER).spliterator(), false)
                .map(LogEntry::getMessage)
                .toList();
    }

    void look(Look look) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "media",
                        look == Look.PRINT ? "print" : "screen",
                        "features",
                        List.of(Map.of(
                                "name", "prefers-color-scheme", "value", look == Look.DARK ? "dark" : "light"))));
        if (look == Look.NARROW) {
            driver.executeCdpCommand(
                    "Emulation.setDeviceMetricsOverride",
                    Map.of("width", 320, "height", 800, "deviceScaleFactor", 1, "mobile", false));
        } else {
            driver.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
        }
    }

    byte[] pdf() {
        return Base64.getDecoder().decode(driver.print(new PrintOptions()).getContent());
    }

    /** Writes what is seen, down to the end of the page. */
    void screenshot(Path file) {
        screenshot(file, 4000);
    }

    /**
     * Writes what is seen.
     *
     * @param most so many pixels from the top, and no more
     */
    void screenshot(Path file, int most) {
        long height = ((Number) driver.executeScript("return document.documentElement.scrollHeight")).longValue();
        Map<String, Object> shot = driver.executeCdpCommand(
                "Page.captureScreenshot",
                Map.of(
                        "captureBeyondViewport",
                        true,
                        "clip",
                        Map.of("x", 0, "y", 0, "width", width(), "height", Math.min(height, most), "scale", 1)));
        write(file, OutputType.BYTES.convertFromBase64Png(String.valueOf(shot.get("data"))));
    }

    private long width() {
        return ((Number) driver.executeScript("return window.innerWidth")).longValue();
    }

    private static void write(Path file, byte[] bytes) {
        try {
            Files.createDirectories(file.resolveSibling("."));
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        driver.quit();
    }
}
