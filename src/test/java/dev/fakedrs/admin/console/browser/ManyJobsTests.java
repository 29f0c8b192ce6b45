package dev.fakedrs.admin.console.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** A project with very many jobs, and one with very many calls. */
class ManyJobsTests extends BrowserTests {

    @Test
    void drawsOnlyThoseInSight() {
        String jobs = IntStream.range(0, 10_000)
                .mapToObj(i -> "{\"id\":\"job-" + i + "\",\"name\":\"orders-" + i + "\"}")
                .collect(Collectors.joining(",", "[", "]"));
        project.adminJson("PUT", "", "{\"jobs\":" + jobs + "}");
        open("jobs");
        see("h1 .count", "10000");
        assertThat(browser.findElements(By.cssSelector("tbody tr"))).hasSizeLessThan(80);
        browser.executeScript("document.querySelector('.window').scrollTop = 1e9");
        see("tbody a", "orders-9999");
        type("input[type=search]", "orders-4711");
        see("p[role=status]", "1 of 10000");
        see("tbody a", "orders-4711");
        see("input[type=search]").sendKeys(Keys.chord(Keys.CONTROL, "a"), Keys.DELETE);
        Object slowest = browser.executeAsyncScript("""
                const done = arguments[0], box = document.querySelector('.window');
                let slowest = 0, last = performance.now(), n = 0;
                requestAnimationFrame(function step(now) {
                  slowest = Math.max(slowest, now - last);
                  last = now;
                  box.scrollTop += 5000;
                  ++n < 60 ? requestAnimationFrame(step) : done(slowest);
                });
                """);
        assertThat(((Number) slowest).doubleValue()).as("slowest frame in ms").isLessThan(500);
    }

    @Test
    void staysUsableUnderManyCalls() {
        project.freeze();
        open("calls");
        see(".notice", "No call fits");
        for (int i = 0; i < 600; i++) {
            project.switchVipStatus("260e27fd-4976-44dc-9948-e1265e4jb201").send();
        }
        see("tbody a", "ShowSwitchVipStatus");
        assertThat(browser.findElements(By.cssSelector("tbody tr"))).hasSizeLessThanOrEqualTo(200);
        click("button", "Pause");
        project.switchVip("nothing").send();
        see("button", "Go on (1 new)");
        click("button", "Go on");
        see("tbody tr:first-child", "job-id-malformed");
        click("button", "Clear");
        see(".notice", "No call fits");
    }

    @Test
    void comesBackAfterItWasCutOff() {
        project.begin();
        open("calls");
        see(".dot.good");
        browser.executeScript("Object.defineProperty(document, 'hidden', {value: true, configurable: true});"
                + "document.dispatchEvent(new Event('visibilitychange'))");
        project.switchVip("nothing").send();
        browser.executeScript("Object.defineProperty(document, 'hidden', {value: false, configurable: true});"
                + "document.dispatchEvent(new Event('visibilitychange'))");
        see("tbody tr", "job-id-malformed");
    }
}
