package dev.fakedrs.admin.console.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.springframework.core.io.ClassPathResource;

/** That everybody can use the console: with a keyboard alone, a screen reader, a small screen, in the dark. */
class AccessibilityTests extends BrowserTests {

    private static final String AXE = "META-INF/resources/webjars/axe-core/4.6.3/axe.min.js";

    @BeforeEach
    void begin() {
        project.freeze();
        project.switchVip("8c81a12f-2581-4424-a3ab-70ed874jb201").send();
        project.switchVip("nothing").send();
    }

    @ParameterizedTest
    @CsvSource({
        "'', light, 1280",
        "jobs, light, 1280",
        "jobs, dark, 375",
        "jobs/8c81a12f-2581-4424-a3ab-70ed874jb201, light, 1280",
        "jobs/8c81a12f-2581-4424-a3ab-70ed874jb201, dark, 375",
        "clock, light, 375",
        "clock, dark, 1280",
        "faults, light, 1280",
        "faults, dark, 375",
        "calls, light, 375",
        "calls, dark, 1280",
        "coverage, light, 1280",
        "coverage, dark, 375"
    })
    void hasNoFaultThatAxeFinds(String path, String theme, int width) throws IOException {
        browser.manage().window().setSize(new Dimension(width, 900));
        try {
            open(path);
            if (theme.equals("dark")) {
                click(".top button", "Dark");
            }
            see("h1");
            seeNo(".notice", "Loading");
            browser.executeScript(new ClassPathResource(AXE).getContentAsString(StandardCharsets.UTF_8));
            Object found = browser.executeAsyncScript(
                    "const done = arguments[0]; axe.run().then(r => done(r.violations.map(v => v.id + ': ' + v.nodes[0].html)))");
            assertThat((List<?>) found).isEmpty();
            Object wider = browser.executeScript("return document.documentElement.scrollWidth > innerWidth");
            assertThat(wider).as("scrolls sideways").isEqualTo(false);
        } finally {
            browser.manage().window().setSize(new Dimension(1280, 900));
        }
    }

    @Test
    void canBeUsedWithTheKeyboardAlone() {
        open("jobs");
        see("tbody a", "reference-example");
        tabTo("reference-example").sendKeys(Keys.ENTER);
        see("h1", "reference-example");
        tabTo("Next event").sendKeys(Keys.ENTER);
        see(".stream .pill", "Switched over");
        tabTo("Switch over target").sendKeys(Keys.SPACE);
        see(".exchange h2", "Accepted");
        assertThat(browser.switchTo().activeElement().getAttribute("class")).contains("exchange");
    }

    @Test
    void speaksChinese() {
        open("jobs");
        click(".top button", "中文");
        see("h1", "任务");
        assertThat(browser.executeScript("return document.documentElement.lang"))
                .isEqualTo("zh");
        click("tbody a", "reference-example");
        see(".stream .pill", "倒换中");
    }

    /** Walks with the tabulator to the element with a text, and never visits more than there are. */
    private WebElement tabTo(String text) {
        for (int i = 0; i < 80; i++) {
            WebElement focused = browser.switchTo().activeElement();
            if (focused.getText().equals(text)) {
                return focused;
            }
            focused.sendKeys(Keys.TAB);
        }
        throw new AssertionError("The keyboard does not reach " + text);
    }
}
