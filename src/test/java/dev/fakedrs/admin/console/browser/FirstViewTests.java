package dev.fakedrs.admin.console.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** How much the console weighs, and where it comes from. */
class FirstViewTests extends BrowserTests {

    private static final String REQUESTS = "return performance.getEntriesByType('resource')";

    @Test
    void isSmallAndComesFromOnePlace() {
        open("");
        see("h1", "Projects");
        Object size = browser.executeScript(REQUESTS + ".reduce((sum, one) => sum + one.encodedBodySize, 0)");
        assertThat(((Number) size).intValue()).as("bytes").isBetween(10_000, 250_000);
        Object addresses = browser.executeScript(REQUESTS + ".map(one => new URL(one.name).host)");
        assertThat((List<?>) addresses).isNotEmpty().allMatch(host -> host.equals("localhost:" + server.port()));
    }

    @Test
    void isThereSoon() {
        open("");
        see("h1", "Projects");
        browser.navigate().refresh();
        see("h1", "Projects");
        Object painted = browser.executeScript(
                "return performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? -1");
        // On an idle machine it is well below 300 ms.
        assertThat(((Number) painted).doubleValue()).as("ms").isBetween(0.0, 1500.0);
    }
}
