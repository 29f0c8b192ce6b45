package dev.fakedrs.admin.console.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.fakedrs.harness.ApiTests;
import java.io.File;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** Tests in a Chromium that is installed, with its driver, which {@code ./mvnw -Pbrowser verify} runs. Nothing is downloaded. */
@Tag("browser")
@TestInstance(Lifecycle.PER_CLASS)
abstract class BrowserTests extends ApiTests {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    /** The jobs of demo/seed.yaml. */
    static final String ORDERS = "8c81a12f-2581-4424-a3ab-70ed874jb201";

    static final String STOCK = "b7d90f13-62ae-4b08-8c45-3fa17e5jb201";
    static final String INVOICES = "e41c7782-0d95-4f6b-b1a8-96c2d30jb201";

    ChromeDriver browser;

    @BeforeAll
    void startBrowser() {
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        ChromeOptions options = new ChromeOptions()
                .setBinary(new File(System.getProperty("fake-drs.chromium", "/usr/bin/chromium")))
                .addArguments(
                        "--headless=new",
                        "--no-sandbox",
                        "--lang=en",
                        "--force-device-scale-factor=1",
                        "--force-prefers-reduced-motion",
                        "--hide-scrollbars");
        options.setCapability("goog:loggingPrefs", logs);
        browser = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(
                                new File(System.getProperty("fake-drs.chromedriver", "/usr/bin/chromedriver")))
                        .build(),
                options);
        browser.manage().window().setSize(new Dimension(1280, 900));
    }

    @AfterAll
    void endBrowser() {
        browser.quit();
    }

    /** Nothing may break in the page, nor be kept out by its policy. Refused calls are said on the console, too. */
    @AfterEach
    void findNoErrorOnTheConsole() {
        List<String> errors = browser.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().equals(Level.SEVERE))
                .map(LogEntry::getMessage)
                .filter(message -> !message.contains("Failed to load resource"))
                .toList();
        assertThat(errors).isEmpty();
    }

    /** Opens a view of the test's project, or with an empty path the list of projects. */
    void open(String path) {
        browser.get("http://localhost:" + server.port() + "/__admin/");
        browser.executeScript("localStorage.clear(); localStorage.setItem('fake-drs.theme', 'light')");
        browser.get("about:blank");
        browser.get("http://localhost:" + server.port() + "/__admin/#/"
                + (path.isEmpty() ? "" : "p/" + project.id() + "/" + path));
    }

    /** The elements that a selector finds and whose text has another text. */
    List<WebElement> all(String selector, String text) {
        return browser.findElements(By.cssSelector(selector)).stream()
                .filter(element -> element.getText().contains(text))
                .toList();
    }

    /** Waits for an element that is shown. */
    WebElement see(String selector, String text) {
        try {
            return await().atMost(PATIENCE)
                    .ignoreExceptionsInstanceOf(WebDriverException.class)
                    .until(() -> shown(selector, text), Optional::isPresent)
                    .orElseThrow();
        } catch (ConditionTimeoutException e) {
            String page = browser.findElement(By.tagName("body")).getText();
            throw new AssertionError("There is no " + selector + " with '" + text + "'; the page shows:\n" + page, e);
        }
    }

    private Optional<WebElement> shown(String selector, String text) {
        return all(selector, text).stream().filter(WebElement::isDisplayed).findFirst();
    }

    WebElement see(String selector) {
        return see(selector, "");
    }

    /** Clicks an element, once it is there and nothing covers it. */
    void click(String selector, String text) {
        see(selector, text);
        await(selector + " with '" + text + "' can be clicked")
                .atMost(PATIENCE)
                .ignoreExceptions()
                .untilAsserted(() -> clickInTheMiddle(shown(selector, text).orElseThrow()));
    }

    /** The bar with the clock covers what is at the upper end of the page. */
    private void clickInTheMiddle(WebElement element) {
        browser.executeScript("arguments[0].scrollIntoView({block: 'center'})", element);
        element.click();
    }

    void click(String selector) {
        click(selector, "");
    }

    void type(String selector, String text) {
        WebElement field = see(selector);
        field.clear();
        field.sendKeys(text);
    }

    /** Waits until an element that was shown is gone. */
    void seeNo(String selector, String text) {
        await().atMost(PATIENCE)
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(all(selector, text)).isEmpty());
    }

    /** The active address of a side in the picture of the switchover. */
    String active(String side) {
        return see(".site[data-side=" + side + "]").getAttribute("data-active");
    }
}
